package org.redress.intake;

import org.redress.correspondence.outbox.OwnAddresses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells whoever writes mails under which addresses we read some, so that none goes to ourselves. */
@ApplicationScoped
class ReadAddresses implements OwnAddresses.Mailboxes {

    @Inject
    Mailboxes mailboxes;

    @Override
    public boolean areReadUnder(String address) {
        return mailboxes.all().stream().anyMatch(m -> m.addresses().contains(address));
    }
}

package org.redress.correspondence.tokens;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The word by which an answer finds its case: the number and a signature that nobody but this installation can make. It
 * stands in the address to which our mails are answered and in their Message-ID; a number alone joins nothing, because
 * numbers can be counted.
 */
@ApplicationScoped
public class CaseToken {

    @Inject
    TokenSecrets secrets;

    private volatile Seal seal;

    /** Safe in an address before the {@code @}, and in the address of a page; letters are small. */
    public String of(String caseNumber) {
        return seal().of(caseNumber);
    }

    /**
     * The number of the case whose token stands somewhere in an address, a subject or a reference; empty where there is
     * none, or none that we made. Whether there is (still) such a case is for the caller to look.
     */
    public Optional<String> caseNumberIn(String addressOrSubjectOrReference) {
        return seal().caseNumberIn(addressOrSubjectOrReference);
    }

    private Seal seal() {
        if (seal == null) {
            seal = new Seal(secrets.known().orElseGet(this::made));
        }
        return seal;
    }

    /** Two nodes that start together on an empty database both try; the one that comes second takes the other's. */
    private byte[] made() {
        try {
            secrets.make();
        } catch (Exception e) {
            if (secrets.known().isEmpty()) {
                throw new IllegalStateException("The secret of the case tokens could not be kept.", e);
            }
        }
        return secrets.known().orElseThrow();
    }
}

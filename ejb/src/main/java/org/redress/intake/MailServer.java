package org.redress.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.redress.settings.MailTrust;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;

/**
 * A mailbox on its server, open. It is read by the numbers that the server gives and never by whether somebody has read a mail, and
 * nothing is marked there: people may look into it with a mail program at the same time.
 */
final class MailServer implements AutoCloseable {

    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "60000";
    /** POP3 numbers hold for as long as a mail lies there. */
    private static final long ALWAYS = 0;

    private final Mailboxes.Way way;
    private final Store store;
    private final Folder folder;

    private MailServer(Mailboxes.Way way, Store store, Folder folder) {
        this.way = way;
        this.store = store;
        this.folder = folder;
    }

    static MailServer open(Mailboxes.Way way) throws MessagingException {
        Store store = Session.getInstance(properties(way)).getStore(way.protocol().word());
        store.connect(way.host(), way.port(), way.userName(), way.secret());
        try {
            Folder folder = store.getFolder(way.protocol().isImap() ? way.folder() : "INBOX");
            folder.open(way.emptied() ? Folder.READ_WRITE : Folder.READ_ONLY);
            return new MailServer(way, store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(Mailboxes.Way way) {
        String mail = "mail." + way.protocol().word() + ".";
        Properties properties = new Properties();
        properties.put(mail + "connectiontimeout", CONNECT_MILLIS);
        properties.put(mail + "timeout", READ_MILLIS);
        properties.put(mail + "writetimeout", READ_MILLIS);
        properties.put(mail + "ssl.checkserveridentity", "true");
        properties.put(mail + "starttls.enable", "true");
        // A password goes over the wire in clear to this machine only.
        properties.put(mail + "starttls.required", Boolean.toString(!way.protocol().isWrapped() && !isThisMachine(way.host())));
        if (way.trust() != null) {
            properties.put(mail + "ssl.socketFactory", MailTrust.factory(way.trust()));
        }
        properties.put(mail + "peek", "true");
        properties.put(mail + "fetchsize", Integer.toString(256 * 1024));
        return properties;
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** @param at when the server took it; never later than now */
    record Letter(Message message, Arrival arrival, int size) implements SpooledMail.Source {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try {
                message.writeTo(out);
            } catch (MessagingException e) {
                throw new IOException("The mail server does not give the mail.", e);
            }
        }
    }

    /** Tells which numbers are known already. */
    interface Known {

        Set<String> of(long validity, List<String> uids);
    }

    /** What lies there and is not known, the oldest first. */
    List<Letter> unknown(Known known, Clock clock) throws MessagingException {
        Message[] messages = folder.getMessages();
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        if (way.protocol().isImap()) {
            profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        }
        folder.fetch(messages, profile);
        long validity = folder instanceof UIDFolder numbered && way.protocol().isImap() ? numbered.getUIDValidity() : ALWAYS;
        List<Letter> letters = new ArrayList<>();
        for (int from = 0; from < messages.length; from += 500) {
            Message[] some = Arrays.copyOfRange(messages, from, Math.min(from + 500, messages.length));
            List<String> uids = new ArrayList<>();
            for (Message message : some) {
                uids.add(uid(message));
            }
            Set<String> taken = known.of(validity, uids.stream().filter(uid -> uid != null).toList());
            for (int i = 0; i < some.length; i++) {
                if (uids.get(i) == null || !taken.contains(uids.get(i))) {
                    letters.add(new Letter(some[i], new Arrival(way.code(), arrived(some[i], clock.instant()), validity, uids.get(i)), some[i].getSize()));
                }
            }
        }
        return letters;
    }

    private String uid(Message message) throws MessagingException {
        if (way.protocol().isImap()) {
            return Long.toString(((UIDFolder) folder).getUID(message));
        }
        String uid = ((POP3Folder) folder).getUID(message);
        return uid == null ? null : uid.substring(0, Math.min(uid.length(), 300));
    }

    private static Instant arrived(Message message, Instant now) throws MessagingException {
        // POP3 knows nothing of it.
        Date received = message.getReceivedDate();
        return received == null || received.toInstant().isAfter(now) ? now : received.toInstant();
    }

    /** After it is kept here, where the mailbox is to be emptied. */
    void taken(Letter letter) throws MessagingException {
        if (way.emptied()) {
            letter.message().setFlag(Flags.Flag.DELETED, true);
        }
    }

    @Override
    public void close() throws MessagingException {
        try {
            folder.close(way.emptied());
        } finally {
            store.close();
        }
    }
}

package org.redress.correspondence.outbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.redress.documents.DocumentStore;
import org.redress.settings.MailTrust;
import org.redress.settings.Settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;

/** Hands mails to the operator's mail server by SMTP, and tells "not now" from "never". */
@ApplicationScoped
class SmtpRelay implements Relay {

    /** The server is about to close the line. */
    private static final int CLOSING = 421;

    @Inject
    Settings settings;

    @Inject
    DocumentStore documents;

    private MailRoute route;

    SmtpRelay() {
    }

    SmtpRelay(MailRoute route) {
        this.route = route;
    }

    @PostConstruct
    void read() {
        route = MailRoute.of(settings);
    }

    MailRoute route() {
        return route;
    }

    @Override
    public boolean isThere() {
        return route.isThere();
    }

    @Override
    public Line open() throws RoadBlocked {
        try {
            Session session = Session.getInstance(route.properties());
            Transport transport = session.getTransport("smtp");
            transport.connect(route.host(), route.port(), route.user(), route.password());
            return new SmtpLine(session, transport);
        } catch (MessagingException | IllegalStateException e) {
            throw blocked(e);
        }
    }

    private RoadBlocked blocked(Exception e) {
        return new RoadBlocked(MailTrust.refusal(e, route.host(), route.port()).orElse(words(e)), e);
    }

    private final class SmtpLine implements Line {

        private final Session session;
        private Transport transport;

        SmtpLine(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        @Override
        public Handover hand(Parcel parcel) throws RoadBlocked, Unheard {
            SMTPMessage letter;
            Address[] to;
            try {
                letter = MimeLetter.of(parcel, route, session, documents);
                to = MimeLetter.addresses(String.join(", ", parcel.openTo()));
            } catch (MessagingException e) {
                return Handover.refused(parcel.openTo(), "It cannot be written: " + words(e), 0);
            }
            reconnect();
            try {
                transport.sendMessage(letter, to);
                return Handover.taken(parcel.openTo());
            } catch (SMTPSendFailedException e) {
                if (e.getReturnCode() < 0 && !e.getCommand().startsWith("MAIL")) {
                    throw new Unheard("The mail server hung up without an answer.", e);
                }
                return answer(parcel, e);
            } catch (SendFailedException e) {
                return answer(parcel, e);
            } catch (MessagingException e) {
                throw new Unheard(words(e), e);
            }
        }

        private void reconnect() throws RoadBlocked {
            if (!transport.isConnected()) {
                try {
                    transport.connect(route.host(), route.port(), route.user(), route.password());
                } catch (MessagingException e) {
                    throw blocked(e);
                }
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // Whoever hangs up need not be heard.
            }
        }
    }

    /** Sorts the addresses by what the server said to each; what it said to the mail as a whole counts for the rest. */
    private static Handover answer(Parcel parcel, SendFailedException failure) throws RoadBlocked {
        Set<String> taken = names(failure.getValidSentAddresses());
        Set<String> refused = names(failure.getInvalidAddresses());
        Set<String> wait = new LinkedHashSet<>();
        String said = null;
        int code = 0;
        for (Exception next = failure; next != null; next = next instanceof MessagingException m ? m.getNextException() : null) {
            int answered = code(next);
            insistOnARoad(next, answered);
            if (answered >= 400 && answered >= code) {
                code = answered;
                said = words(next);
            }
            if (next instanceof SMTPAddressFailedException one) {
                (isFinal(answered) ? refused : wait).add(name(one.getAddress()));
            } else if (isFinal(answered)) {
                Set<String> others = names(((SMTPSendFailedException) next).getValidUnsentAddresses());
                refused.addAll(others);
            }
        }
        refused.removeAll(wait);
        List<String> later = new ArrayList<>();
        List<String> never = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (String address : parcel.openTo()) {
            String name = bare(address);
            (taken.contains(name) ? done : refused.contains(name) ? never : later).add(address);
        }
        return new Handover(done, later, never, said == null ? words(failure) : said, code);
    }

    /** 0 where the server said nothing about it. */
    private static int code(Exception e) {
        return e instanceof SMTPAddressFailedException one ? one.getReturnCode() : e instanceof SMTPSendFailedException whole ? whole.getReturnCode() : 0;
    }

    /** Refusing our own address, or being about to close, is about us or about now, and not about this mail. */
    private static void insistOnARoad(Exception e, int code) throws RoadBlocked {
        boolean ofTheSender = e instanceof SMTPSenderFailedException || e instanceof SMTPSendFailedException whole && whole.getCommand().startsWith("MAIL");
        boolean hungUpBefore = e instanceof SMTPAddressFailedException && code < 0;
        if (ofTheSender || code == CLOSING || hungUpBefore) {
            throw new RoadBlocked((ofTheSender ? "The mail server refuses our own address: " : "") + words(e), e);
        }
    }

    private static boolean isFinal(int code) {
        return code >= 500;
    }

    private static String bare(String address) {
        try {
            return name(new InternetAddress(address));
        } catch (MessagingException e) {
            return address;
        }
    }

    private static Set<String> names(Address[] addresses) {
        Set<String> names = new LinkedHashSet<>();
        if (addresses != null) {
            Arrays.stream(addresses).map(SmtpRelay::name).forEach(names::add);
        }
        return names;
    }

    private static String name(Address address) {
        return ((InternetAddress) address).getAddress().toLowerCase(Locale.ROOT);
    }

    private static String words(Exception e) {
        String said = e.getMessage() == null ? "" : e.getMessage().replaceAll("\\s+", " ").strip();
        return said.isEmpty() ? e.getClass().getSimpleName() : said;
    }
}

package org.redress.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.tokens.CaseToken;
import org.redress.customers.Customers;
import org.redress.intake.parsing.MailAddress;
import org.redress.intake.parsing.ParsedMail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which case a mail answers. A token that we signed says which, and a sender whom the case knows says that it may: either alone
 * joins nothing, because tokens are passed on with a mail and senders are written by anybody.
 */
@ApplicationScoped
class Joining {

    /** Where servers write to which of our addresses a mail really went. */
    private static final List<String> DELIVERED = List.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "original-recipient");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z-])([0-9]{4}-[0-9]{6,12})(?![0-9A-Za-z-])");
    private static final int MOST_MERGED = 20;
    private static final int LOOKED_AT = 20_000;

    @Inject
    CaseToken tokens;

    @Inject
    CaseRegister register;

    @Inject
    ReceivedMails mails;

    @Inject
    Customers customers;

    /** The case whose token the mail carries, as it was and as it is now after mergers; under a lock. */
    record Found(ComplaintCase named, ComplaintCase survivor) {
    }

    Optional<Found> byToken(ParsedMail mail) {
        return numberOf(mail).flatMap(register::forChange).map(named -> new Found(named, survivorOf(named)));
    }

    /** Our mail that a report gives back: in its header, or anywhere in the words of a report that follows no form. */
    Optional<Found> byReturnedMail(ParsedMail mail) {
        Set<String> places = new LinkedHashSet<>(places(mail));
        if (mail.returned() != null) {
            places.addAll(mail.returned().lines());
        }
        places.add(mail.text().length() > LOOKED_AT ? mail.text().substring(0, LOOKED_AT) : mail.text());
        mail.attachments().stream().filter(a -> a.contentType().startsWith("message/") || a.contentType().startsWith("text/"))
            .forEach(a -> places.add(new String(a.content(), 0, Math.min(a.content().length, LOOKED_AT), java.nio.charset.StandardCharsets.ISO_8859_1)));
        return first(places).flatMap(register::forChange).map(named -> new Found(named, survivorOf(named)));
    }

    private Optional<String> numberOf(ParsedMail mail) {
        return first(places(mail));
    }

    private Optional<String> first(Iterable<String> places) {
        for (String place : places) {
            Optional<String> number = tokens.caseNumberIn(place);
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    private static List<String> places(ParsedMail mail) {
        List<String> places = new ArrayList<>();
        mail.to().forEach(a -> places.add(a.address()));
        mail.cc().forEach(a -> places.add(a.address()));
        DELIVERED.forEach(name -> places.addAll(mail.headers().all(name)));
        places.addAll(mail.references());
        return places;
    }

    /** A number that anybody can write: it joins nothing, and shows a person where to look. */
    static Optional<String> numberAlone(ParsedMail mail) {
        Matcher number = NUMBER.matcher(mail.subject());
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    private ComplaintCase survivorOf(ComplaintCase named) {
        ComplaintCase c = named;
        Set<Long> seen = new HashSet<>();
        while (c.ending().mergedIntoId() != null && seen.size() < MOST_MERGED && seen.add(c.id())) {
            c = register.locked(c.ending().mergedIntoId());
        }
        return c;
    }

    /** Whether the case knows who wrote: its complainant, somebody of its customer, or somebody whose mail belongs to it already. */
    boolean knows(Found found, List<MailAddress> senders) {
        if (senders.size() != 1) {
            return false;
        }
        String sender = senders.get(0).key();
        return List.of(found.named(), found.survivor()).stream().anyMatch(c -> isComplainant(c, sender) || isOfItsCustomer(c, sender)
            || mails.wroteBefore(c.id(), sender));
    }

    private static boolean isComplainant(ComplaintCase c, String sender) {
        String email = c.complainant().email();
        return email != null && email.strip().toLowerCase(Locale.ROOT).equals(sender);
    }

    private boolean isOfItsCustomer(ComplaintCase c, String sender) {
        String customer = c.complainant().customerNumber();
        return customer != null && customers.knownBy(sender).filter(customer::equals).isPresent();
    }
}

package org.redress.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.redress.intake.parsing.MailAddress;
import org.redress.intake.parsing.ParsedMail;

/**
 * Who, or what, wrote a mail, by the signs that RFC 3834, 3464, 2369 and the habits of mail programs give. Only what a person wrote
 * is answered by a machine; a wrong sign costs an acknowledgement and never the mail.
 */
public enum MailNature {
    PERSON,
    /** Perhaps a person's words, but whoever sent them wants no automatic answer. */
    UNANSWERABLE,
    AUTOMATIC,
    BULK,
    /** A report of delivery in the form that RFC 3464 gives. */
    BOUNCE,
    /** A report of delivery by the looks of it. */
    PERHAPS_BOUNCE,
    /** One of our own addresses stands as the sender. */
    OURS;

    private static final Pattern DAEMON = Pattern.compile("mailer-daemon|mail-daemon|mailerdaemon|mail_daemon|postmaster|mailadm(in)?|"
        + "mail-?system|mail\\.?delivery.*|mmdf|uucp|system(-|_)?administrator|symantec_antivirus.*|avg|bounce[sd]?([-+.=].*)?");
    private static final Pattern NO_REPLY = Pattern.compile("(.*[-_.+])?(no|do-?_?\\.?not|donot|dont|never)[-_.]?(reply|answer|respond)([-_.+].*)?");
    private static final Pattern FAILED_DELIVERY = Pattern.compile("(?i)undeliver(ed|able)|returned (mail|to sender|message)|mail (delivery )?(failed|failure|error)|"
        + "delivery (status notification|failure|failed|error|problem|report|has failed|unsuccessful)|failure (notice|delivery|notification)|"
        + "non-?(delivery|remis|recapitab)|(message|mail) (status|could not be|not) ?(undeliverable|delivered)?.{0,20}deliver|warning: could not send|"
        + "unzustellbar|unable to deliver|mail system error|配送|配信|不達|送信.{0,6}(失敗|エラー)|退信|недоставлен|не доставлен");
    /** RFC 3834, 2: nobody reads what is answered to them. */
    private static final Pattern ROLE = Pattern.compile("newsletter|listserv|majordomo|owner-.*|.*-owner|.*-request|.*-bounces?([+=].*)?|"
        + "auto-?(reply|responder|answer|response).*");
    private static final Pattern OUT_OF_OFFICE = Pattern.compile("(?i)^(out of (the )?office|auto(matic)?[- ]?(reply|response)|abwesenheitsnotiz|automatische antwort|"
        + "自动(回复|答复)|自動(応答|返信)|автоответ|автоматический ответ)");
    private static final Set<String> BULK_PRECEDENCE = Set.of("bulk", "list", "junk");
    private static final Set<String> REPORTS_OF_READING = Set.of("disposition-notification", "feedback-report");

    /** @param ours whether an address is one of our own */
    public static MailNature of(ParsedMail mail, Predicate<String> ours) {
        MailAddress from = mail.from();
        String reportType = parameter(mail, "report-type");
        boolean nullSender = mail.headers().all("return-path").stream().anyMatch(path -> path.replaceAll("\\s", "").equals("<>"));
        if (isReportOfDelivery(mail, reportType)) {
            return BOUNCE;
        }
        if (from != null && ours.test(from.address())) {
            return OURS;
        }
        if (looksReturned(mail, nullSender)) {
            return PERHAPS_BOUNCE;
        }
        if (saysAutomatic(mail) || REPORTS_OF_READING.contains(reportType) || nullSender) {
            return AUTOMATIC;
        }
        if (isBulk(mail)) {
            return BULK;
        }
        boolean silence = List.of("x-auto-response-suppress", "x-ms-exchange-inbox-rules-loop", "x-cron-env").stream().anyMatch(mail.headers()::has)
            || from != null && (isNoReply(from) || ROLE.matcher(local(from)).matches()) || OUT_OF_OFFICE.matcher(mail.subject()).find();
        return silence ? UNANSWERABLE : PERSON;
    }

    /** Whether a case may be made of it without a person who looked at it. */
    public boolean isSomebody() {
        return this == PERSON || this == UNANSWERABLE;
    }

    public boolean isReturned() {
        return this == BOUNCE || this == PERHAPS_BOUNCE;
    }

    static boolean isNoReply(MailAddress from) {
        return NO_REPLY.matcher(local(from)).matches();
    }

    private static boolean isReportOfDelivery(ParsedMail mail, String reportType) {
        return reportType.equals("delivery-status") || mail.status() != null && mail.headers().word("content-type").equals("multipart/report");
    }

    private static boolean looksReturned(ParsedMail mail, boolean nullSender) {
        boolean daemon = mail.from() != null && DAEMON.matcher(local(mail.from())).matches();
        boolean failed = FAILED_DELIVERY.matcher(mail.subject()).find();
        boolean names = mail.headers().has("x-failed-recipients") || mail.status() != null;
        return names || daemon && !local(mail.from()).equals("postmaster") || failed && (nullSender || daemon || mail.returned() != null);
    }

    private static boolean saysAutomatic(ParsedMail mail) {
        String submitted = mail.headers().word("auto-submitted");
        boolean automatic = !submitted.isEmpty() && !submitted.equals("no");
        boolean answers = List.of("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-loop", "x-mail-autoreply").stream()
            .anyMatch(name -> mail.headers().has(name));
        String precedence = mail.headers().word("precedence").replace('-', '_');
        return automatic || answers || precedence.equals("auto_reply");
    }

    private static boolean isBulk(ParsedMail mail) {
        boolean list = List.of("list-id", "list-unsubscribe", "list-post", "feedback-id", "x-mailing-list", "x-campaign-id", "x-mc-user").stream()
            .anyMatch(name -> mail.headers().has(name));
        return list || BULK_PRECEDENCE.contains(mail.headers().word("precedence"));
    }

    private static String local(MailAddress address) {
        return address.localPart().toLowerCase(Locale.ROOT);
    }

    private static String parameter(ParsedMail mail, String name) {
        return mail.headers().first("content-type").map(type -> {
            var found = Pattern.compile("(?i)" + name + "\\s*=\\s*\"?([^\";\\s]+)").matcher(type);
            return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
        }).orElse("");
    }
}

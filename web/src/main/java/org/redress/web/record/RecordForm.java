package org.redress.web.record;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.redress.cases.CaseForm;
import org.redress.cases.CircumstancesForm;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Kind;

/** What is typed on the page on which a case is recorded or corrected, as it is typed. */
public class RecordForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String category;
    private String title;
    private String description;
    private String remedySought;
    private String occurredOn;
    private String product;
    private String project;
    private String city;
    private String concerns;
    private String receivedAt;
    private String zone = "UTC";
    private Kind kind = Kind.COMPLAINT;
    private Channel channel = Channel.PHONE;
    private boolean oral;
    private boolean confidential;
    private ComplainantDraft complainant = new ComplainantDraft();
    private CircumstancesDraft circumstances = new CircumstancesDraft();

    /** What was recorded already, to be corrected. */
    static RecordForm of(CaseForm recorded) {
        RecordForm form = new RecordForm();
        form.kind = recorded.kind();
        form.channel = recorded.channel();
        form.oral = recorded.form() == Form.ORAL;
        form.category = recorded.category();
        form.title = recorded.title();
        form.description = recorded.description();
        form.remedySought = recorded.remedySought();
        form.occurredOn = recorded.occurredOn() == null ? null : recorded.occurredOn().toString();
        form.product = recorded.product();
        form.project = recorded.project();
        form.city = recorded.city();
        form.confidential = Boolean.TRUE.equals(recorded.confidential());
        form.concerns = recorded.concerns() == null || recorded.concerns().isEmpty() ? null : String.join(", ", recorded.concerns());
        form.complainant = ComplainantDraft.of(recorded.complainantOrUnknown(), recorded.city());
        form.circumstances = CircumstancesDraft.of(recorded.circumstancesOrNone());
        return form;
    }

    /**
     * @throws Refusal invalid, naming every field that cannot be read
     */
    CaseForm toCaseForm() {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate happenedOn = day(problems);
        OffsetDateTime toldAt = moment(problems);
        CircumstancesForm ticked = circumstances.toForm(problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new CaseForm(kind, channel, oral ? Form.ORAL : Form.WRITTEN, null, toldAt, category, title, lines(description), lines(remedySought),
            happenedOn, product, project, city, confidential ? Boolean.TRUE : null, null,
            complainant.toForm(city), ticked, concerned());
    }

    /** What happened, in its own words; or null. */
    String story() {
        return Stream.of(title, description).filter(text -> !blank(text)).reduce((one, other) -> one + " " + other).orElse(null);
    }

    /** Whose matter or what thing it is; or null. */
    String gist() {
        return Stream.concat(complainant.names(), Stream.of(product, project).filter(Objects::nonNull))
            .filter(word -> !word.isBlank()).findFirst().orElse(null);
    }

    private LocalDate day(List<FieldProblem> problems) {
        try {
            return blank(occurredOn) ? null : LocalDate.parse(occurredOn.strip());
        } catch (DateTimeException e) {
            problems.add(new FieldProblem("/occurredOn", "'" + occurredOn + "' is not a date; write it as 2026-03-01."));
            return null;
        }
    }

    /** The browser sends a time on the wall, and beside it the zone of the wall. */
    private OffsetDateTime moment(List<FieldProblem> problems) {
        try {
            return blank(receivedAt) ? null
                : LocalDateTime.parse(receivedAt.strip()).atZone(ZoneId.of(blank(zone) ? "UTC" : zone)).toOffsetDateTime();
        } catch (DateTimeException e) {
            problems.add(new FieldProblem("/receivedAt", "'" + receivedAt + "' is not a time; write it as 2026-03-01T14:30."));
            return null;
        }
    }

    private List<String> concerned() {
        return blank(concerns) ? null
            : Arrays.stream(concerns.split(",")).map(String::strip).filter(userName -> !userName.isEmpty()).collect(Collectors.toList());
    }

    /** A browser ends lines as in a mail; unchanged text must not look changed by it. */
    private static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public ComplainantDraft getComplainant() {
        return complainant;
    }

    public CircumstancesDraft getCircumstances() {
        return circumstances;
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    /** Those by which a person tells a person; the others record themselves. */
    public List<Channel> getChannels() {
        return List.of(Channel.PHONE, Channel.IN_PERSON, Channel.LETTER, Channel.EMAIL, Channel.SOCIAL, Channel.STAFF);
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getRemedySought() {
        return remedySought;
    }

    public void setRemedySought(String remedySought) {
        this.remedySought = remedySought;
    }

    public String getOccurredOn() {
        return occurredOn;
    }

    public void setOccurredOn(String occurredOn) {
        this.occurredOn = occurredOn;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getConcerns() {
        return concerns;
    }

    public void setConcerns(String concerns) {
        this.concerns = concerns;
    }

    public String getReceivedAt() {
        return receivedAt;
    }

    public void setReceivedAt(String receivedAt) {
        this.receivedAt = receivedAt;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public boolean isOral() {
        return oral;
    }

    public void setOral(boolean oral) {
        this.oral = oral;
    }

    public boolean isConfidential() {
        return confidential;
    }

    public void setConfidential(boolean confidential) {
        this.confidential = confidential;
    }
}

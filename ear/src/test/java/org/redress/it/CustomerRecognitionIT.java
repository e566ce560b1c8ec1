package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseForm;
import org.redress.cases.ComplainantForm;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseIntake;
import org.redress.customers.ContactForm;
import org.redress.customers.CustomerForm;
import org.redress.customers.CustomerRecognition;
import org.redress.customers.CustomerRecognition.Recognised;
import org.redress.customers.Customers;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;

/** Inside the server: who of the master list somebody may be, and that a person says so. */
@ServerTest
class CustomerRecognitionIT {

    private final Caller intake = Caller.named("intake", "EMPLOYEE", "INTAKE");
    private final String code = UUID.randomUUID().toString().substring(0, 8);

    @Deployment
    static WebArchive war() {
        return InServer.war(CustomerRecognitionIT.class);
    }

    @Test
    void recognisesByMailTelephoneAndNameUntilSomebodySaysWhoItIs() throws Exception {
        customer("R-1-" + code, "山田製作所 " + code, "+81 6 " + code.hashCode());
        customer("R-2-" + code, "Another " + code, null);
        String number = recorded(new ComplainantForm("田中", "山田製作所 " + code, "tanaka@" + code + ".example", "+81 6 " + code.hashCode(), null, null));

        List<Recognised> found = recognised(number);

        assertThat(found).extracting(Recognised::number).containsExactly("R-1-" + code, "R-2-" + code);
        assertThat(found.get(0).because()).contains("email", "name");
        assertThat(found.get(1).because()).containsExactly("email");
        assertThat(customerOf(number)).isNull();
        take(number, "R-1-" + code);
        assertThat(customerOf(number)).isEqualTo("R-1-" + code);
        assertThat(recognised(number)).isEmpty();
    }

    @Test
    @Tag("P05")
    void tellsNobodyWhoMayNotSeeTheCaseOrTheCustomers() throws Exception {
        String number = recorded(new ComplainantForm("Ann", null, "ann@" + code + ".example", null, null, null));

        assertThat(recognised(number)).isEmpty();
        assertThatThrownBy(() -> Caller.named("employee", "EMPLOYEE").call(() -> Caller.useCase(CustomerRecognition.class).of(number)))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void tellsWhoWasFaster() throws Exception {
        String number = recorded(new ComplainantForm("Ann", null, null, null, null, null));
        long seen = intake.call(() -> Caller.useCase(CaseFiles.class).get(number)).version();
        change(number, "title", "First", seen);

        assertThatThrownBy(() -> change(number, "title", "Second", seen)).isInstanceOf(Refusal.class).hasMessageContaining("by intake at");
        customer("R-3-" + code, "Third " + code, null);
        assertThatThrownBy(() -> intake.call(() -> Caller.useCase(Customers.class).put(form("R-3-" + code, "Fourth", null), 0L)))
                .isInstanceOf(Refusal.class).hasMessageContaining("CREATED by intake at");
    }

    private void customer(String number, String name, String phone) throws Exception {
        intake.call(() -> Caller.useCase(Customers.class).add(form(number, name, phone)));
    }

    private CustomerForm form(String number, String name, String phone) {
        return new CustomerForm(number, name, null, null, null, null, null, null, null, null, null, null, null, null, phone,
                List.of(new ContactForm("Tanaka", null, "tanaka@" + code + ".example", null)));
    }

    private String recorded(ComplainantForm who) throws Exception {
        CaseForm form = new CaseForm(Kind.COMPLAINT, Channel.EMAIL, null, null, null, null, "A kettle", "It leaks.", null, null, null, null, null, null, null,
                who, null, null);
        return intake.call(() -> Caller.useCase(CaseIntake.class).record(form, null)).number();
    }

    private List<Recognised> recognised(String number) throws Exception {
        return intake.call(() -> Caller.useCase(CustomerRecognition.class).of(number));
    }

    private void take(String number, String customer) throws Exception {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("complainant").put("customerNumber", customer);
        intake.call(() -> Caller.useCase(CaseFiles.class).change(number, patch, null));
    }

    private void change(String number, String field, String value, long seen) throws Exception {
        intake.call(() -> Caller.useCase(CaseFiles.class).change(number, JsonNodeFactory.instance.objectNode().put(field, value), seen));
    }

    private String customerOf(String number) throws Exception {
        return intake.call(() -> Caller.useCase(CaseFiles.class).get(number)).complainant().customerNumber();
    }
}

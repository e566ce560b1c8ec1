package org.redress.web.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;

class RecordResolverTest {

    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new Context();

    @Test
    void readsAComponentOfARecord() {
        Object value = resolver.getValue(context, new Row("2026-000123"), "number");

        assertThat(value).isEqualTo("2026-000123");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesEverythingElseToOthers() {
        resolver.getValue(context, new Row("2026-000123"), "late");
        resolver.getValue(context, "no record", "number");

        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void refusesToChangeARecord() {
        assertThatThrownBy(() -> resolver.setValue(context, new Row("2026-000123"), "number", "2026-000124"))
            .isInstanceOf(PropertyNotWritableException.class);
    }

    /** What a page lists. */
    public record Row(String number) {
        public boolean isLate() {
            return true;
        }
    }

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}

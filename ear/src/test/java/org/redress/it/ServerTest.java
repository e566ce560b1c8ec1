package org.redress.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs the server, started once for all of them.
 *
 * <p>Without a {@code @Deployment} it runs outside and speaks HTTP ({@link Api}); with one, such as
 * {@link InServer#war}, it runs inside. It is run twice, on H2 and on PostgreSQL; one whose
 * subject no database makes any different has {@code @Tag("once")} and is run on PostgreSQL alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ArquillianExtension.class)
public @interface ServerTest {
}

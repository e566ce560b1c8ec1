package org.redress.it;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The deployment of a test that runs inside the server: a small war beside the application, which sees its
 * classes and reaches its EJBs ({@link Caller}) and its {@code EntityManager} ({@link #ENTITY_MANAGER}) by JNDI.
 */
public final class InServer {

    /** For {@code @Resource(lookup = InServer.ENTITY_MANAGER) EntityManager entities}. */
    public static final String ENTITY_MANAGER = "java:jboss/redress/EntityManager";

    private static final String STRUCTURE = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.2">
                <deployment>
                    <dependencies>
                        <module name="deployment.redress.ear"/>
                        <module name="deployment.redress.ear.redress-ejb.jar"/>
                        <module name="com.fasterxml.jackson.core.jackson-databind"/>
                        <module name="com.fasterxml.jackson.core.jackson-core"/>
                        <module name="com.fasterxml.jackson.core.jackson-annotations"/>
                        <module name="org.wildfly.security.elytron-base"/>
                    </dependencies>
                </deployment>
            </jboss-deployment-structure>
            """;

    private InServer() {
    }

    /** A war of the test class and the classes it uses. */
    public static WebArchive war(Class<?> test, Class<?>... others) {
        return ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
                .addClass(test)
                .addClasses(others)
                .addClasses(InServer.class, Caller.class, ServerTest.class)
                .addAsLibrary(jarOf(Assertions.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
    }

    private static JavaArchive jarOf(Class<?> type) {
        try {
            Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ShrinkWrap.createFromZipFile(JavaArchive.class, jar.toFile());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

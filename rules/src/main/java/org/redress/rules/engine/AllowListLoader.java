package org.redress.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.redress.rules.vocabulary.CaseFacts;

/**
 * The second wall: what compiled rules can name, while they are compiled and while they are linked. It knows the
 * vocabulary, the language of Drools' rule models, and the few JDK classes those two cannot do without; everything else
 * does not exist. The class files are hidden too, because the Eclipse compiler reads them as resources.
 *
 * <p>It asks a loader that it was given, never the thread: in a server the thread's loader is whoever calls.
 */
final class AllowListLoader extends ClassLoader {

    private static final String VOCABULARY = CaseFacts.class.getPackageName() + ".";

    /** Interfaces and builders of rule models; hundreds of them, for each number of arguments one. */
    private static final String RULE_MODEL = "org.drools.model.";

    private static final Set<String> DROOLS = Set.of(
            "org.drools.compiler.kie.builder.MaterializedLambda",
            "org.drools.modelcompiler.CanonicalKieModuleModel",
            "org.drools.modelcompiler.dsl.pattern.D",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils",
            // Drools writes a class about the build itself beside the rules; these are its hierarchy.
            "org.kie.api.builder.ReleaseId",
            "org.kie.api.builder.model.KieModuleModel",
            "org.kie.util.maven.support.ReleaseIdImpl");

    /** Named by that class, and only seen by the compiler, as below. */
    private static final String BUILD_API = "org.kie.api.";

    /** Found by compiling and firing with an empty list and adding what was missed. */
    private static final Set<String> JDK = Set.of(
            "java.lang.Boolean", "java.lang.Character", "java.lang.Comparable", "java.lang.Double", "java.lang.Enum",
            "java.lang.Exception", "java.lang.IllegalArgumentException", "java.lang.Integer", "java.lang.Long",
            "java.lang.Number", "java.lang.Object", "java.lang.Override", "java.lang.Record",
            "java.lang.RuntimeException", "java.lang.String", "java.lang.Throwable", "java.math.BigDecimal",
            "java.time.format.DateTimeFormatter", "java.time.format.DateTimeFormatterBuilder", "java.util.Arrays",
            "java.util.Collection", "java.util.Collections", "java.util.List", "java.util.Locale");

    /**
     * The compiler must see these, because the signatures of the others name them; but they cannot be linked, so a call
     * of one ends there.
     */
    private static final Set<String> ONLY_SIGNATURES = Set.of(
            "java.io.Externalizable", "java.io.IOException", "java.io.ObjectInputStream", "java.io.ObjectStreamException",
            "java.io.Serializable",
            "java.lang.CharSequence", "java.lang.Class", "java.lang.ClassNotFoundException",
            "java.lang.CloneNotSupportedException", "java.lang.Error", "java.lang.Enum$EnumDesc", "java.lang.Iterable", "java.lang.constant.Constable",
            "java.lang.constant.ConstantDesc", "java.lang.constant.DynamicConstantDesc", "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup", "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.TypeDescriptor", "java.lang.invoke.TypeDescriptor$OfField",
            "java.lang.reflect.AnnotatedElement", "java.lang.reflect.GenericDeclaration", "java.lang.reflect.Type",
            "java.util.Optional");

    private final ClassLoader source;

    AllowListLoader(ClassLoader source) {
        super("rule-authors", null);
        this.source = source;
    }

    private static boolean allows(String className) {
        return className.startsWith(VOCABULARY) || className.startsWith(RULE_MODEL) || DROOLS.contains(className)
                || JDK.contains(className);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!allows(name)) {
            throw new ClassNotFoundException(name + " is not for rules");
        }
        return source.loadClass(name);
    }

    @Override
    public URL getResource(String name) {
        if (!name.endsWith(".class")) {
            return null;
        }
        String className = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        boolean visible = allows(className) || className.startsWith(BUILD_API) || ONLY_SIGNATURES.contains(className);
        return visible ? source.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        URL resource = getResource(name);
        return Collections.enumeration(resource == null ? List.of() : List.of(resource));
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        URL resource = getResource(name);
        try {
            return resource == null ? null : resource.openStream();
        } catch (IOException e) {
            return null;
        }
    }
}

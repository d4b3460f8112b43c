package io.waybill.codegen;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.FactsFormat;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import io.waybill.schema.Traits;
import io.waybill.schema.ValueType;
import io.waybill.schema.extract.Descriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the generator writes for a small schema, and what the Java compiler makes of it. */
final class Generated {

    private static final Minor MINOR = new Minor(36);
    private static final Span SPAN = new Span(MINOR, MINOR);

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** The classes of the JDK, which take longer to open than a small source takes to compile. */
    private static final StandardJavaFileManager JDK = COMPILER.getStandardFileManager(null, null, null);

    private Generated() {}

    /** A schema in the words of the facts file. */
    static ApiSchema schema(String facts) {
        return FactsFormat.read("minors " + MINOR + "\n" + facts).at(MINOR);
    }

    /** A schema of one type whose name and fields no facts file could hold. */
    static ApiSchema type(String name, Field... fields) {
        return ApiSchema.of(List.of(), List.of(ObjectType.of(name, SPAN, Arrays.asList(fields))));
    }

    /** A kind of a schema's type. */
    static ApiSchema kind(String group, String name, ApiSchema schema) {
        ObjectType type = schema.types().get(0);
        return schema.and(ApiSchema.of(
                List.of(new Kind(group, "v1", name, "plural", true, type.name(), Kind.ALL_VERBS, SPAN)), List.of()));
    }

    static Field field(String name, String type) {
        return new Field(name, ValueType.parse(type), false, SPAN);
    }

    static Field required(String name, String type) {
        return new Field(name, ValueType.parse(type), true, SPAN);
    }

    static Map<String, String> from(ApiSchema schema) {
        return from(schema, Map.of());
    }

    static Map<String, String> from(ApiSchema schema, Map<String, String> descriptions) {
        return from(schema, Traits.NONE, descriptions);
    }

    static Map<String, String> from(ApiSchema schema, Traits traits, Map<String, String> descriptions) {
        return new DslGenerator(
                        schema,
                        traits,
                        Descriptions.of(descriptions),
                        SourceOfTypes.KUBERNETES,
                        "io.waybill.dsl",
                        name -> false)
                .generate();
    }

    /** What the compiler has against the sources, the DSL's signatures beside them. */
    static List<String> errors(Map<String, String> sources) {
        Map<String, String> all = new TreeMap<>(DslStubs.SOURCES);
        all.putAll(sources);
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try {
            task(all, found).analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::toString)
                .toList();
    }

    /** One source as the compiler reads it, which must not find anything to complain of. */
    static List<CompilationUnitTree> units(String source) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<CompilationUnitTree> units = new ArrayList<>();
        try {
            task(Map.of("Parsed.java", source), found).parse().forEach(units::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!found.getDiagnostics().isEmpty()) {
            throw new AssertionError(found.getDiagnostics() + " in:\n" + source);
        }
        return units;
    }

    private static JavacTask task(Map<String, String> sources, DiagnosticCollector<JavaFileObject> found) {
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Source(path, text)));
        return (JavacTask) COMPILER.getTask(null, JDK, found, List.of("-proc:none"), null, files);
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

package io.waybill.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The handwritten methods of the DSL, read from their sources: what each does, and the fields that it writes. */
record Conveniences(String kind, String group, List<Method> methods) {

    private static final Path SOURCES = Path.of("../dsl/src/main/java/io/waybill/dsl");
    private static final Pattern CODE = Pattern.compile("\\{@code ((?:[^{}]|\\{\\})*)\\}");

    /** A method as a reader calls it. */
    record Method(String signature, String purpose, String fields) {}

    static List<Conveniences> all() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(file -> file.getFileName().toString().matches("(Abstract\\w+|Workload)\\.java"))
                    .sorted()
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        JavacTask task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        DocTrees docs = DocTrees.instance(task);
        List<Conveniences> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            found.add(of(unit, docs));
        }
        return found;
    }

    private static Conveniences of(CompilationUnitTree unit, DocTrees docs) {
        ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
        TreePath path = new TreePath(new TreePath(unit), type);
        List<Method> methods = type.getMembers().stream()
                .filter(member -> member.getKind() == Tree.Kind.METHOD)
                .map(MethodTree.class::cast)
                .filter(Conveniences::isCalledByUsers)
                .map(method -> method(method, docs.getDocComment(new TreePath(path, method))))
                .toList();
        String packageName = unit.getPackageName().toString();
        String group = packageName.substring("io.waybill.dsl.".length()).replace('.', '/');
        return new Conveniences(type.getSimpleName().toString().replaceFirst("^Abstract", ""), group, methods);
    }

    private static boolean isCalledByUsers(MethodTree method) {
        Set<Modifier> modifiers = method.getModifiers().getFlags();
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        return !overrides && (modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.DEFAULT));
    }

    private static Method method(MethodTree method, String doc) {
        String text =
                doc.strip().split("\n *(?:\n| *@)")[0].replaceAll("\\s+", " ").strip();
        int fields = text.indexOf(": {@code ");
        String purpose = (fields < 0 ? text.replaceFirst("\\.$", "") : text.substring(0, fields));
        String written = fields < 0 ? "" : text.substring(fields + 2).replaceFirst("\\.$", "");
        return new Method(signature(method), code(purpose), code(written));
    }

    private static String signature(MethodTree method) {
        String parameters = method.getParameters().stream()
                .map(parameter -> parameter.getType() + " " + parameter.getName())
                .collect(Collectors.joining(", "));
        boolean factory = method.getModifiers().getFlags().contains(Modifier.STATIC);
        return (factory ? "static " : "") + method.getName() + "(" + parameters.replaceFirst("\\[\\] (\\w+)$", "... $1")
                + ")";
    }

    private static String code(String text) {
        return CODE.matcher(text)
                .replaceAll("`$1`")
                .replaceAll("\\{@link #?([^}]*)\\}", "`$1`")
                .replace("|", "\\|");
    }
}

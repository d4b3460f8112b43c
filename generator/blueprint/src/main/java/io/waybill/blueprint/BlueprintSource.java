package io.waybill.blueprint;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Code.Variable;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.source.Method.Local;
import io.waybill.blueprint.source.SourceFile;
import io.waybill.blueprint.value.UntypedValue;
import io.waybill.schema.Minor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes of one blueprint. */
final class BlueprintSource {

    private static final String DSL = "io.waybill.dsl.";
    private static final String MANIFEST = DSL + "Manifest";
    private static final String TARGET = DSL + "Target";
    private static final String LIST = "java.util.List";

    private final String packageName;
    private final String className;
    private final ResourceWriter resources;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<UntypedValue> untyped = new ArrayList<>();

    BlueprintSource(String packageName, String className, ResourceWriter resources) {
        this.packageName = packageName;
        this.className = className;
        this.resources = resources;
    }

    Map<String, String> files() {
        return files;
    }

    List<UntypedValue> untyped() {
        return untyped;
    }

    /** A blueprint of one class, with a variable for each resource. */
    void add(List<Versions.Written> written, Optional<Minor> minor) {
        Placement placement = Placement.of(written, resources);
        Group group = new Group(written, placement, resources);
        untyped.addAll(group.untyped());
        List<Local> locals = group.locals();
        Code manifest = placement.manifest(group.items(), group.variables());
        manifest = preferring(manifest, written, group.variables());
        MethodClasses classes = new MethodClasses(packageName, className, group.methods());
        SourceFile main = classes.file(className);
        targets(main, minor);
        main.add(signature(main), locals, manifest);
        classes.addMethods(main, className);
        files.putAll(classes.others());
        files.put(className, main.print("Renders what it was imported from.", blueprint(main)));
    }

    private static Code preferring(Code manifest, List<Versions.Written> written, List<Variable> variables) {
        Map<String, List<Code>> byVersion = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            Variable variable = variables.get(i);
            written.get(i)
                    .preferred()
                    .ifPresent(version -> byVersion
                            .computeIfAbsent(version, key -> new ArrayList<>(List.of(Literals.text(key))))
                            .add(variable));
        }
        Code code = manifest;
        for (List<Code> arguments : byVersion.values()) {
            code = code.then("preferring", arguments, MANIFEST);
        }
        return code;
    }

    /** A blueprint of several classes, each with a part of the resources. */
    void addGroups(List<List<Versions.Written>> groups, Optional<Minor> minor) {
        List<String> siblings = new ArrayList<>();
        for (int i = 1; i <= groups.size(); i++) {
            siblings.add(className + "Part" + i);
        }
        Code manifest = Code.call(MANIFEST, "of", List.of(), MANIFEST);
        for (int i = 0; i < groups.size(); i++) {
            String part = siblings.get(i);
            Group group = new Group(groups.get(i), Placement.NONE, resources);
            untyped.addAll(group.untyped());
            MethodClasses classes = new MethodClasses(packageName, part, group.methods());
            SourceFile file = classes.file(part);
            String head = "static " + file.name(LIST) + "<" + file.name(DSL + "ManifestItem") + "> resources()";
            file.add(head, group.locals(), Code.call(LIST, "of", group.items(), null));
            classes.addMethods(file, part);
            files.putAll(classes.others());
            files.put(part, file.print("A part of the resources of {@link " + className + "}.", "final class " + part));
            Code items = Code.call(part, "resources", List.of(), null);
            manifest = i == 0
                    ? Code.call(MANIFEST, "of", List.of(items), MANIFEST)
                    : manifest.then("with", List.of(items), MANIFEST);
        }
        SourceFile main = new SourceFile(packageName, className, siblings);
        targets(main, minor);
        main.add(signature(main), List.of(), manifest);
        files.put(className, main.print("Renders what it was imported from.", blueprint(main)));
    }

    private static String blueprint(SourceFile file) {
        return "public final class " + file.ownName() + " implements " + file.name(DSL + "Blueprint");
    }

    private static String signature(SourceFile file) {
        return "@Override\n    public " + file.name(MANIFEST) + " manifest(" + file.name(TARGET) + " target)";
    }

    private static void targets(SourceFile file, Optional<Minor> minor) {
        minor.ifPresent(version -> {
            Code target = Code.call(TARGET, "kubernetes", List.of(Literals.text(version.toString())), null);
            file.add(
                    "@Override\n    public " + file.name(LIST) + "<" + file.name(TARGET) + "> targets()",
                    List.of(),
                    Code.call(LIST, "of", List.of(target), null));
        });
    }
}

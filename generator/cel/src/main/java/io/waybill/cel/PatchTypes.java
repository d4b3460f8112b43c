package io.waybill.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The types that only policies which change objects construct: {@code JSONPatch}, and {@code Object} with the types of
 * its fields, such as {@code Object.spec}. Those have fields of any name.
 *
 * @param known the types of the variables
 * @param text the expression, whose words are the names that fields can have
 */
record PatchTypes(CelTypeProvider known, String text) implements CelTypeProvider {

    private static final String CONFIGURATION = "Object";
    private static final Pattern TYPE = Pattern.compile("\\bObject(?:\\.[A-Za-z_]\\w*)*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private static final Map<String, CelType> OF_PATCH = Map.of(
            "op", SimpleType.STRING, "path", SimpleType.STRING, "from", SimpleType.STRING, "value", SimpleType.DYN);

    /** One operation of a JSON patch. */
    static final StructType PATCH = StructType.create(
            "JSONPatch", ImmutableSet.copyOf(OF_PATCH.keySet()), field -> Optional.ofNullable(OF_PATCH.get(field)));

    /** A configuration to apply, or the type of a part of it. */
    static StructType configuration(String name, String text) {
        ImmutableSet<String> words =
                WORD.matcher(text).results().map(MatchResult::group).collect(ImmutableSet.toImmutableSet());
        return StructType.create(name, words, field -> Optional.of(SimpleType.DYN));
    }

    @Override
    public ImmutableCollection<CelType> types() {
        ImmutableList.Builder<CelType> all = ImmutableList.builder();
        all.addAll(known.types()).add(PATCH);
        TYPE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(name -> all.add(configuration(name, text)));
        return all.build();
    }

    @Override
    public Optional<CelType> findType(String name) {
        if (name.equals(PATCH.name())) {
            return Optional.of(PATCH);
        }
        return name.equals(CONFIGURATION) || name.startsWith(CONFIGURATION + ".")
                ? Optional.of(configuration(name, text))
                : known.findType(name);
    }
}

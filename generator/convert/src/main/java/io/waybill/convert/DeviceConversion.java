package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Devices of resource.k8s.io: {@code v1beta1} has in the request what later versions have in {@code exactly}, and in
 * {@code basic} what they have in the device.
 */
final class DeviceConversion {

    private static final String EXACTLY = "exactly";
    private static final String BASIC = "basic";
    private static final String SUBREQUESTS = "firstAvailable";

    private DeviceConversion() {}

    static Mapping raise(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inSpec(
                resource,
                (spec, path) -> inEach(
                        spec,
                        path,
                        request -> wrapped(request, EXACTLY, Set.of("name", SUBREQUESTS)),
                        device -> unwrapped(device, BASIC)));
    }

    static Mapping lower(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inSpec(
                resource,
                (spec, path) -> inEach(
                        spec,
                        path,
                        request -> unwrapped(request, EXACTLY),
                        device -> wrapped(device, BASIC, Set.of("name"))));
    }

    private interface Change {
        Mapping of(Mapping mapping);
    }

    /** Changes the requests of a claim, those of the claims that a template makes, and the devices of a slice. */
    private static Mapping inEach(Mapping spec, FieldPath path, Change request, Change device) {
        Trees.Change claim = (inner, at) -> Trees.in(
                inner,
                "devices",
                at,
                (devices, field) -> Trees.inItems(devices, "requests", field, (item, each) -> request.of(item)));
        Mapping changed = Trees.in(claim.of(spec, path), "spec", path, claim);
        return Trees.inItems(changed, "devices", path, (item, each) -> device.of(item));
    }

    /** The mapping with all but some of its fields within another one; unchanged where it has no others. */
    private static Mapping wrapped(Mapping mapping, String key, Set<String> outside) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Node> inner = new LinkedHashMap<>();
        for (String each : mapping.keys()) {
            Node value = Objects.requireNonNull(mapping.get(each));
            if (outside.contains(each)) {
                entries.put(each, value);
            } else {
                inner.put(each, value);
            }
        }
        if (inner.isEmpty()) {
            return mapping;
        }
        entries.put(key, Mapping.of(inner).at(mapping.origin()));
        return Mapping.of(entries).at(mapping.origin());
    }

    private static Mapping unwrapped(Mapping mapping, String key) {
        if (!(mapping.get(key) instanceof Mapping inner)) {
            return mapping;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        inner.keys().forEach(each -> entries.put(each, Objects.requireNonNull(inner.get(each))));
        return Trees.replaced(mapping, key, entries);
    }
}

package io.waybill.rules;

import java.util.List;

/**
 * The environments of one blueprint on one target.
 *
 * @param blueprint the name of the blueprint
 * @param manifests what it renders for each, in the order of its environments; their names are those of the environments
 */
public record CheckedEnvironments(String blueprint, List<CheckedManifest> manifests) implements Checked {

    /** Takes a copy of the list. */
    public CheckedEnvironments {
        manifests = List.copyOf(manifests);
    }
}

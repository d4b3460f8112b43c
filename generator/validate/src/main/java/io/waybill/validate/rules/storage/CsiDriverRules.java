package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.KnownValues;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a CSI driver can do and needs. */
final class CsiDriverRules {

    private static final String MODES = "volumeLifecycleModes";
    private static final String TOKENS = "tokenRequests";
    private static final String UPDATE_PERIOD = "nodeAllocatableUpdatePeriodSeconds";
    private static final String TOKENS_IN_SECRETS = "serviceAccountTokenInSecrets";
    private static final long SHORTEST_PERIOD = 10;

    private CsiDriverRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1")) {
            rules.judgingValues("storage." + version + ".CSIDriverSpec", MODES);
        }
        rules.on(CsiDriverRules::spec, "storage.v1.CSIDriverSpec", "storage.v1beta1.CSIDriverSpec");
    }

    private static void spec(TypedObject spec) {
        Required.notBlank(spec, "fsGroupPolicy");
        KnownValues.ofList(spec, MODES);
        Set<String> audiences = new HashSet<>();
        for (TypedObject request : spec.objects(TOKENS)) {
            String audience = request.text("audience");
            if (!audiences.add(audience)) {
                request.error(
                        Rule.DUPLICATE_ITEM,
                        "audience",
                        "Two tokens are for the audience \"" + audience + "\".",
                        "Remove one of the two.");
            }
            Ranges.tokenLifetime(request, "expirationSeconds");
        }
        if (spec.isAtLeast(Behaviour.CSI_UPDATE_PERIOD)) {
            Ranges.atLeast(spec, UPDATE_PERIOD, SHORTEST_PERIOD);
            if (spec.has(TOKENS_IN_SECRETS) && !spec.hasSome(TOKENS)) {
                Forbidden.in(spec, "without " + TOKENS, TOKENS_IN_SECRETS);
            }
        }
    }
}

package io.waybill.testing;

import io.waybill.explain.rollout.DeploymentRollout;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.rollout.StatefulSetRollout;
import java.util.Optional;

/** Assertions on how pods are replaced. */
public final class RolloutAssert {

    private final ManifestAssert manifest;
    private final String workload;
    private final int fewest;
    private final int most;
    private final String how;

    private RolloutAssert(ManifestAssert manifest, String workload, int fewest, int most, String how) {
        this.manifest = manifest;
        this.workload = workload;
        this.fewest = fewest;
        this.most = most;
        this.how = how;
    }

    static RolloutAssert of(ManifestAssert manifest, String workload) {
        Rollouts rollouts = Rollouts.of(manifest.rendered().inventory());
        Optional<DeploymentRollout> deployment = rollouts.deployment(workload);
        if (deployment.isPresent()) {
            DeploymentRollout found = deployment.get();
            String how = found.deployment() + " with " + found.replicas() + " replicas, " + found.strategy()
                    + ", maxSurge " + found.maxSurge() + ", maxUnavailable " + found.maxUnavailable();
            return new RolloutAssert(manifest, workload, found.minAvailable(), found.maxTotal(), how);
        }
        StatefulSetRollout found = rollouts.statefulSet(workload)
                .orElseThrow(() -> manifest.fails("There is no Deployment and no StatefulSet \"" + workload + "\"."));
        String how = found.statefulSet() + " with " + found.replicas() + " replicas, " + found.strategy()
                + ", maxUnavailable " + found.maxUnavailable();
        return new RolloutAssert(manifest, workload, found.minAvailable(), found.replicas(), how);
    }

    /** So many pods are available at any time of an update. */
    public RolloutAssert keepsAvailable(int pods) {
        if (fewest < pods) {
            throw manifest.fails("The rollout of \"" + workload + "\" keeps at least " + fewest
                    + " pods available, not " + pods + ".\n" + how);
        }
        return this;
    }

    /** There are at most so many pods at any time of an update. */
    public RolloutAssert neverExceeds(int pods) {
        if (most > pods) {
            throw manifest.fails(
                    "The rollout of \"" + workload + "\" has up to " + most + " pods, more than " + pods + ".\n" + how);
        }
        return this;
    }

    /** The manifest, for other assertions. */
    public ManifestAssert and() {
        return manifest;
    }
}

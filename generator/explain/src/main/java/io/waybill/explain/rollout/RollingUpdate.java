package io.waybill.explain.rollout;

import io.waybill.dsl.value.RolloutBounds;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a rolling update, as the Deployment controller takes them: scale up as far as the surge allows, scale
 * down as far as enough pods stay available, wait until the new pods are available, and again.
 */
final class RollingUpdate {

    private static final int MOST_STEPS = 1000;

    private final int replicas;
    private final long maxTotal;
    private final int minAvailable;
    private final List<Step> steps = new ArrayList<>();
    private int newPods;
    private int newAvailable;
    private int oldPods;
    private int waits;

    /** A rollout of pods that are all available. */
    RollingUpdate(RolloutBounds bounds) {
        this.replicas = bounds.replicas();
        this.maxTotal = bounds.maxTotal();
        this.minAvailable = bounds.minAvailable();
        this.oldPods = replicas;
    }

    /** Takes all steps, or as many as are worth telling. */
    RollingUpdate run() {
        while (!isDone() && steps.size() < MOST_STEPS) {
            boolean up = scaleUp();
            boolean down = scaleDown();
            if (!up && !down && newAvailable == newPods) {
                break;
            }
            if (newAvailable < newPods && (!up && !down || isDone())) {
                newAvailable = newPods;
                waits++;
            }
        }
        return this;
    }

    private boolean scaleUp() {
        int scaled = (int) Math.min(maxTotal - newPods - oldPods, replicas - newPods);
        if (scaled <= 0) {
            return false;
        }
        newPods += scaled;
        tell("Scaled up new ReplicaSet to " + newPods);
        return true;
    }

    private boolean scaleDown() {
        int scaled = Math.min(oldPods, newAvailable + oldPods - minAvailable);
        if (scaled <= 0) {
            return false;
        }
        oldPods -= scaled;
        tell("Scaled down old ReplicaSet to " + oldPods);
        return true;
    }

    private void tell(String action) {
        steps.add(new Step(action, newPods, oldPods, newAvailable + oldPods));
    }

    /** Whether all pods are new. */
    boolean isDone() {
        return newPods == replicas && oldPods == 0;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** How often new pods had to become available. */
    int waits() {
        return waits;
    }
}

package io.waybill.explain.rollout;

/**
 * One step of a rolling update: a ReplicaSet is scaled, once the pods of the steps before are available.
 *
 * @param action what is done, as the events of a Deployment say it
 * @param newPods how many pods of the new version there are then
 * @param oldPods how many pods of the old version there are then
 * @param available how many pods are available for certain then
 */
public record Step(String action, int newPods, int oldPods, int available) {}

/** What is refused in volumes of pods, PersistentVolumes, their claims, classes and drivers. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.storage;

package io.waybill.pipeline.golden;

/** Which golden files must belong to what is rendered; all others are left alone. */
public enum Scope {
    /** Those of the rendered environments and targets. */
    RENDITIONS,
    /** Those of the rendered blueprints: an environment that is gone leaves orphans. */
    BLUEPRINTS,
    /** All of the golden folder: a blueprint that is gone leaves orphans. */
    FOLDER
}

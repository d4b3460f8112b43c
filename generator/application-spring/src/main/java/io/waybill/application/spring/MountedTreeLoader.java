package io.waybill.application.spring;

import java.util.List;
import org.springframework.boot.context.config.ConfigData;
import org.springframework.boot.context.config.ConfigDataLoader;
import org.springframework.boot.context.config.ConfigDataLoaderContext;
import org.springframework.core.env.MapPropertySource;

/** Reads the folders that {@link MountedTreeResolver} finds. */
final class MountedTreeLoader implements ConfigDataLoader<MountedTree> {

    @Override
    public ConfigData load(ConfigDataLoaderContext context, MountedTree tree) {
        return new ConfigData(List.of(new MapPropertySource("configtree:" + tree.folder(), tree.properties())));
    }
}

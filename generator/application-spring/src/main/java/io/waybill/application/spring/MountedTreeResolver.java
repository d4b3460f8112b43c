package io.waybill.application.spring;

import io.waybill.application.program.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.core.io.ResourceLoader;

/** Finds the folders of {@code configtree:} among those that volumes mount, in place of this machine's. */
final class MountedTreeResolver implements ConfigDataLocationResolver<MountedTree> {

    private static final String PREFIX = "configtree:";

    private final ProgramResources resources;

    MountedTreeResolver(ResourceLoader resources) {
        this.resources = (ProgramResources) resources;
    }

    @Override
    public boolean isResolvable(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
        return location.hasPrefix(PREFIX);
    }

    @Override
    public List<MountedTree> resolve(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
        List<MountedTree> trees = new ArrayList<>();
        for (ConfigDataLocation one : location.split()) {
            trees.addAll(resolve(one));
        }
        return trees;
    }

    private List<MountedTree> resolve(ConfigDataLocation location) {
        String folder = location.getNonPrefixedValue(PREFIX);
        boolean isEach = folder.endsWith("/*/");
        String root = isEach ? folder.substring(0, folder.length() - 2) : folder;
        SortedMap<String, Given> files = resources.below(root);
        if (files.isEmpty() && !location.isOptional()) {
            throw new ConfigDataLocationNotFoundException(location);
        }
        if (!isEach) {
            return files.isEmpty() ? List.of() : List.of(new MountedTree(root, files));
        }
        SortedMap<String, SortedMap<String, Given>> folders = new TreeMap<>();
        for (Map.Entry<String, Given> file : files.entrySet()) {
            int slash = file.getKey().indexOf('/');
            if (slash > 0) {
                folders.computeIfAbsent(file.getKey().substring(0, slash), any -> new TreeMap<>())
                        .put(file.getKey().substring(slash + 1), file.getValue());
            }
        }
        List<MountedTree> trees = new ArrayList<>();
        folders.forEach((name, below) -> trees.add(new MountedTree(root + name + "/", below)));
        return trees;
    }
}

package io.waybill.dekorate;

import io.dekorate.SelectorDecoratorFactory;
import io.dekorate.kubernetes.config.BaseConfig;
import io.dekorate.kubernetes.config.Label;
import io.dekorate.kubernetes.decorator.AddSelectorToDeploymentSpecDecorator;
import io.dekorate.kubernetes.decorator.Decorator;
import io.dekorate.kubernetes.decorator.NamedResourceDecorator;
import io.dekorate.kubernetes.decorator.RemoveFromMatchingLabelsDecorator;
import io.dekorate.kubernetes.decorator.RemoveFromSelectorDecorator;
import io.dekorate.kubernetes.decorator.RemoveLabelFromServiceSelectorDecorator;
import io.dekorate.kubernetes.decorator.ResourceProvidingDecorator;
import io.dekorate.utils.Labels;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Puts the labels of an application into the selectors of its resources, as Dekorate's {@code AddToSelectorDecorator}
 * does; that one looks up its services again for each builder that it visits, which takes most of a run.
 */
final class AddToSelectors extends Decorator<KubernetesListBuilder> {

    private static final List<SelectorDecoratorFactory> SELECTORS =
            ServiceLoader.load(SelectorDecoratorFactory.class, SelectorDecoratorFactory.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final BaseConfig config;

    AddToSelectors(BaseConfig config) {
        this.config = config;
    }

    @Override
    public void visit(KubernetesListBuilder list) {
        for (Label label : Labels.createLabels(config)) {
            for (SelectorDecoratorFactory selector : SELECTORS) {
                NamedResourceDecorator<?> decorator =
                        selector.createAddToSelectorDecorator(config.getName(), label.getKey(), label.getValue());
                list.accept(decorator);
            }
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // as Dekorate declares it
    public Class<? extends Decorator>[] after() {
        return new Class[] {AddSelectorToDeploymentSpecDecorator.class, ResourceProvidingDecorator.class};
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // as Dekorate declares it
    public Class<? extends Decorator>[] before() {
        return new Class[] {
            RemoveFromSelectorDecorator.class,
            RemoveFromMatchingLabelsDecorator.class,
            RemoveLabelFromServiceSelectorDecorator.class
        };
    }
}

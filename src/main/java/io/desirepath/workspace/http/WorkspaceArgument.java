package io.desirepath.workspace.http;

import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.WorkspaceHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives a controller's method the workspace of its request as a {@link WorkspaceId} parameter: from the header, or from
 * the query parameter {@code workspace} where a plain link cannot carry a header.
 */
@Configuration(proxyBeanMethods = false)
class WorkspaceArgument implements WebFluxConfigurer, HandlerMethodArgumentResolver {
    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == WorkspaceId.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> WorkspaceHeader.read(named(exchange.getRequest())));
    }

    private static @Nullable String named(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(WorkspaceHeader.NAME);
        return header != null ? header : request.getQueryParams().getFirst("workspace");
    }
}

package io.desirepath.platform.http;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.accept;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves the editor and, beside it, the API explorer. The editor's screens have addresses of their own, which all load
 * the one page; the files that a page asks for carry their content's hash in their names, so browsers keep them.
 */
@Configuration(proxyBeanMethods = false)
class EditorPages implements WebFluxConfigurer {
    private static final Resource EDITOR = new ClassPathResource("static/index.html");
    private static final Resource EXPLORER = new ClassPathResource("static/graphiql.html");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RouterFunction<ServerResponse> pages() {
        RequestPredicate screen = GET("/**").and(request -> isScreen(request.path()));
        return page(GET("/graphiql"), EXPLORER).and(page(screen, EDITOR));
    }

    private static RouterFunction<ServerResponse> page(RequestPredicate asked, Resource page) {
        return RouterFunctions.route(
                asked.and(accept(MediaType.TEXT_HTML)).and(request -> page.exists()),
                request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(page));
    }

    private static boolean isScreen(String path) {
        return !path.startsWith("/api/")
                && !path.startsWith("/graphql")
                && !path.startsWith("/graphiql")
                && !path.startsWith("/actuator")
                && !path.contains(".");
    }
}

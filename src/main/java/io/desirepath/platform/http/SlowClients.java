package io.desirepath.platform.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/**
 * Closes connections whose next request does not arrive whole, headers included, within a few seconds: of clients that
 * send a byte now and then, and of those that send nothing. Bodies are {@link BodyGuard}'s.
 */
@Component
final class SlowClients implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
                .addBefore(NettyPipeline.HttpTrafficHandler, "slow-clients", new HeaderDeadline(PATIENCE))));
    }

    /** One connection's clock: runs from its opening or the end of an answer to the next request's headers. */
    static final class HeaderDeadline extends ChannelDuplexHandler {
        private final Duration patience;
        private @Nullable ScheduledFuture<?> deadline;
        private boolean upgraded;

        HeaderDeadline(Duration patience) {
            this.patience = patience;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            start(context);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                stop();
            }
            context.fireChannelRead(message);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // The promise tells.
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof HttpResponse response
                    && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
                upgraded = true;
            }
            if (message instanceof LastHttpContent && !upgraded) {
                start(context);
            }
            context.write(message, promise);
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            stop();
        }

        private void start(ChannelHandlerContext context) {
            stop();
            deadline = context.executor().schedule(() -> hangUp(context), patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        @SuppressWarnings("FutureReturnValueIgnored") // Nobody is left to be told.
        private static void hangUp(ChannelHandlerContext context) {
            context.close();
        }

        private void stop() {
            if (deadline != null) {
                deadline.cancel(false);
                deadline = null;
            }
        }
    }
}

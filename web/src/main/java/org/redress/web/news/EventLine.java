package org.redress.web.news;

import org.redress.json.Json;
import org.redress.push.Line;
import org.redress.push.News;
import org.redress.push.Pushes;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** A line to a browser by server-sent events. */
final class EventLine implements Line {

    /** After how many milliseconds a browser that lost the line tries again. */
    private static final long AGAIN = 5_000;

    private final SseEventSink sink;
    private final Sse sse;
    private final Json json;
    private final Pushes pushes;

    EventLine(SseEventSink sink, Sse sse, Json json, Pushes pushes) {
        this.sink = sink;
        this.sse = sse;
        this.json = json;
        this.pushes = pushes;
    }

    @Override
    public void tell(News news) {
        send(sse.newEventBuilder().name("news").reconnectDelay(AGAIN).mediaType(MediaType.TEXT_PLAIN_TYPE).data(String.class, json.write(news)).build());
    }

    @Override
    public void beat() {
        send(sse.newEventBuilder().comment("still here").build());
    }

    private void send(OutboundSseEvent event) {
        if (sink.isClosed()) {
            pushes.leave(this);
            return;
        }
        sink.send(event).whenComplete((sent, failure) -> {
            if (failure != null) {
                hangUp();
            }
        });
    }

    @Override
    public void hangUp() {
        pushes.leave(this);
        sink.close();
    }
}

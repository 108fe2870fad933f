package dev.groundcrew.api.page;

import dev.groundcrew.api.event.DeadEvents;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.event.HandleDeadEvent.Result;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.event.TimelineRepository;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The events that were set aside. */
@Controller
class DeadEventPageController {

  private static final int PAGE = 50;

  private final TimelineRepository timeline;
  private final DeadEvents deadEvents;

  DeadEventPageController(TimelineRepository timeline, DeadEvents deadEvents) {
    this.timeline = timeline;
    this.deadEvents = deadEvents;
  }

  @GetMapping("/events/dead")
  String dead(@RequestParam(name = "after", required = false) @Nullable String after, Model model) {
    List<StoredEvent> found = timeline.dead(PlaceInList.parse(after), PAGE + 1);
    model.addAttribute("events", found.stream().limit(PAGE).map(EventLine::of).toList());
    if (found.size() > PAGE) {
      StoredEvent last = found.get(PAGE - 1);
      model.addAttribute("next", PlaceInList.behind(last, Objects.requireNonNull(last.deadAt())));
    }
    return "page/dead-events";
  }

  @PostMapping("/events/{event_id}/retry")
  String retry(@PathVariable("event_id") String eventId, @Nullable Principal user) {
    return shown(deadEvents.retry(eventId, Caller.name(user)));
  }

  @PostMapping("/events/{event_id}/discard")
  String discard(@PathVariable("event_id") String eventId, @Nullable Principal user) {
    return shown(deadEvents.discard(eventId, Caller.name(user)));
  }

  /** Its node's page tells what has become of it. */
  private static String shown(Result.Done done) {
    return "redirect:/nodes/%s?event=%s".formatted(done.node().id(), done.event().id());
  }
}

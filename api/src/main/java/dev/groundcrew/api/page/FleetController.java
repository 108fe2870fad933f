package dev.groundcrew.api.page;

import dev.groundcrew.store.fleet.AttentionRepository;
import dev.groundcrew.store.fleet.FleetFigureRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page: the fleet by state, and what needs attention. */
@Controller
class FleetController {

  private final FleetFigureRepository figures;
  private final AttentionRepository attention;

  FleetController(FleetFigureRepository figures, AttentionRepository attention) {
    this.figures = figures;
    this.attention = attention;
  }

  @GetMapping("/")
  String fleet(Model model) {
    add(view(), model);
    return "page/fleet";
  }

  /** The part of it that changes, if it has. */
  @GetMapping("/fleet")
  ModelAndView live(
      @RequestParam(name = "seen", required = false) @Nullable String seen, Model model) {
    FleetView view = view();
    if (Freshness.of(view).equals(seen)) {
      return NothingNew.answer();
    }
    add(view, model);
    return new ModelAndView("page/fleet :: live", model.asMap(), HttpStatus.OK);
  }

  private FleetView view() {
    return FleetView.of(
        figures.now(), attention.failed(FleetView.MOST + 1), attention.silent(FleetView.MOST + 1));
  }

  private static void add(FleetView view, Model model) {
    model.addAttribute("fleet", view);
    model.addAttribute("seen", Freshness.of(view));
  }
}

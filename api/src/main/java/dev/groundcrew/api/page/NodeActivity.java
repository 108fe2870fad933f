package dev.groundcrew.api.page;

import java.util.List;

/** What has happened to a node, newest first. */
record NodeActivity(
    List<EventLine> events,
    boolean moreEvents,
    List<InstallLine> installs,
    List<HistoryLine> history) {}

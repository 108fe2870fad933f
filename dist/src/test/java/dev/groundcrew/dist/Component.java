package dev.groundcrew.dist;

import java.util.List;

/** A library in the SBOM, with the licences of which a user may choose one. */
record Component(String group, String name, String version, List<String> licences) {

  boolean isOurs() {
    return group.equals("dev.groundcrew");
  }

  String id() {
    return group + ":" + name;
  }

  String jar() {
    return name + "-" + version + ".jar";
  }
}

package dev.groundcrew.api.fleet.profile;

import dev.groundcrew.api.http.DescribeUnreadableBody;
import dev.groundcrew.api.http.FieldNames;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.StrictYaml;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.StoredProfile;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A profile as people write it, and as PUT takes it: YAML, of which JSON is a part. */
@Component
public class ProfileText {

  /** What is known of a profile besides. */
  private static final Set<String> NOT_WRITTEN =
      Set.of("id", "version", "updated_at", "updated_by");

  /** More than a profile may have in all its texts. */
  private static final int MOST_CHARACTERS = 4 * ProfileLimits.PROFILE_MAX;

  private final JsonMapper json;
  private final Validator validator;

  ProfileText(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /** The profile's text, which {@link #read} reads as the same profile. */
  public String of(StoredProfile stored) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setSplitLines(false);
    Map<String, Object> all =
        withoutNothing(
            json.convertValue(
                ProfileView.of(stored), new TypeReference<Map<String, @Nullable Object>>() {}));
    all.keySet().removeAll(NOT_WRITTEN);
    return new Yaml(new Blocks(options), options).dump(all);
  }

  private static Map<String, Object> withoutNothing(Map<?, ?> fields) {
    Map<String, Object> kept = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          Object given = given(value);
          if (given != null) {
            kept.put(String.valueOf(name), given);
          }
        });
    return kept;
  }

  private static @Nullable Object given(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> map.isEmpty() ? null : withoutNothing(map);
      case Collection<?> list -> list.isEmpty() ? null : all(list);
      default -> value;
    };
  }

  private static List<Object> all(Collection<?> list) {
    List<Object> all = new ArrayList<>();
    for (Object element : list) {
      Object given = given(element);
      if (given != null) {
        all.add(given);
      }
    }
    return all;
  }

  /** Texts of several lines as blocks. */
  private static final class Blocks extends Representer {

    private static final Pattern ODD =
        Pattern.compile("[\\p{Cntrl}\u0080-\u009f\u2028\u2029\ufeff&&[^\n\t]]");

    Blocks(DumperOptions options) {
      super(options);
      representers.put(
          String.class, text -> representScalar(Tag.STR, (String) text, style((String) text)));
    }

    /** A block or a plain word would change what is a line break to YAML, and is kept escaped. */
    private static ScalarStyle style(String text) {
      if (ODD.matcher(text).find()) {
        return ScalarStyle.DOUBLE_QUOTED;
      }
      return text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
    }
  }

  /**
   * The profile that the text describes, not yet at any version.
   *
   * @throws RequestRefusedException 400 if it describes none; the detail says what is wrong, and
   *     where
   */
  public Profile read(String id, String text) {
    if (!id.matches(ProfileLimits.ID)) {
      throw refused(ProblemCode.VALIDATION_FAILED, "A profile's id " + ProfileLimits.ID_MESSAGE);
    }
    ProfileRequest request = parse(text);
    String problems =
        validator.validate(request).stream()
            .map(
                violation ->
                    FieldNames.inJson(violation.getPropertyPath().toString())
                        + " "
                        + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    if (!problems.isEmpty()) {
      throw refused(ProblemCode.VALIDATION_FAILED, problems);
    }
    return request.toProfile(id);
  }

  private ProfileRequest parse(String text) {
    try {
      Object read = StrictYaml.reader(MOST_CHARACTERS).load(text);
      if (!(read instanceof Map)) {
        throw refused(ProblemCode.MALFORMED_BODY, "The text must be a mapping of fields");
      }
      return json.treeToValue(json.valueToTree(read), ProfileRequest.class);
    } catch (YAMLException | JacksonException wrong) {
      throw refused(DescribeUnreadableBody.codeOf(wrong), DescribeUnreadableBody.describe(wrong));
    }
  }

  private static RequestRefusedException refused(ProblemCode code, String detail) {
    return new RequestRefusedException(HttpStatus.BAD_REQUEST, code, detail);
  }
}

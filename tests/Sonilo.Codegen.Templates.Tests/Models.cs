using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;
using Sonilo.Codegen.Templates.Contract;

namespace Sonilo.Codegen.Templates.Tests;

/// <summary>Models of pages that are written for the tests.</summary>
internal static class Models
{
    /// <summary>A model that has something of everything.</summary>
    public const string Everything = """
        ## Acme *Tune*

        Makes a `tune` out of [words](https://example.com/words), **loudly** & <b>clearly</b>.

        **Model ID:** `model_acme-tune-1.5`

        **Capabilities:** `txt2audio`, `video2audio`

        | Parameter    | Type           | Required | Default | Min | Max        | Allowed Values | Description           |
        | ------------ | -------------- | -------- | ------- | --- | ---------- | -------------- | --------------------- |
        | `prompt`     | string         | Yes      | -       | -   | -          | -              | What to play, loudly. |
        | `style`      | string         | No       | `b`     | -   | -          | “, `b`, `-Z`   | The `style`.          |
        | `duration`   | number         | No       | `90`    | 1   | 600        | -              | How long.             |
        | `offset`     | number         | No       | -       | 0   | 600.5      | -              | -                     |
        | `seed`       | number         | No       | -       | 0   | 4294967295 | -              | -                     |
        | `length`     | number         | No       | `5`     | -   | -          | `5`, `10`      | Either.               |
        | `loop`       | boolean        | No       | `false` | -   | -          | -              | Whether to loop.      |
        | `video`      | file           | Yes      | -       | -   | -          | -              | What to play to.      |
        | `model`      | model          | No       | -       | -   | -          | -              | -                     |
        | `class`      | string\_array  | No       | “       | -   | -          | `a`, `c`       | -                     |
        | `numbers`    | number\_array  | No       | -       | -1  | 9.5        | -              | -                     |
        | `files`      | file\_array    | No       | -       | -   | -          | -              | -                     |
        | `inputs`     | inputs\_array  | No       | -       | -   | -          | -              | -                     |
        | `odd`        | blob           | No       | -       | -   | -          | -              | -                     |
        | `segments`   | inputs\_array  | No       | -       | -   | -          | -              | The scenes.           |

        ### segments

        | Parameter | Type           | Required | Default | Min | Max | Allowed Values | Description     |
        | --------- | -------------- | -------- | ------- | --- | --- | -------------- | --------------- |
        | `start`   | number         | Yes      | -       | 0   | -   | -              | Where it opens. |
        | `end`     | number         | No       | -       | -   | 600 | -              | -               |
        | `text`    | string         | No       | -       | -   | -   | -              | What is heard.  |
        | `mood`    | string         | No       | -       | -   | -   | `calm`, `dark` | -               |
        | `tags`    | string\_array  | No       | -       | -   | -   | -              | -               |

        **Rules:**

        - `text required without mood`
        - `at most one of mood, tags`

        """;

    private const string Supplement = """
        ## Acme Tune

        **Model ID:** `model_acme-tune-1.5`

        | Parameter  | Max Length | Step | Kind  | Unit    |
        | ---------- | ---------- | ---- | ----- | ------- |
        | `prompt`   | 40         | -    | -     | -       |
        | `duration` | -          | 1    | -     | seconds |
        | `video`    | -          | -    | video | -       |
        | `class`    | 2          | -    | -     | -       |

        **Rules:**

        - `offset + duration <= video.duration`
        - `offset + 10 <= duration`
        - `seed required with offset`
        - `length required without loop`
        - `offset required when length is 10`
        - `numbers required when loop is true`
        - `files excludes numbers`
        - `at most one of files, inputs, segments`
        - `at least one of prompt, class`
        - `segments contiguous from start to end`
        - `segments.end <= duration`
        """;

    /// <summary>The model that has something of everything, with its supplement.</summary>
    public static TemplateModel Full => Of(Everything, Supplement)[0];

    /// <summary>The models of a page's sections.</summary>
    public static IReadOnlyList<TemplateModel> Of(string sections, string? supplement = null)
    {
        const string Head = "---\ntitle: Acme | Scenario Docs\n---\n\n> This page is auto-generated from model configurations. Last updated: 2026-06-15.\n\n";
        return Read(Head + sections, supplement);
    }

    /// <summary>The models of a whole page.</summary>
    public static IReadOnlyList<TemplateModel> Read(string text, string? supplement = null)
    {
        var page = PageReader.Read("docs/acme.md", text).Page;
        EquatableArray<ModelPage> supplements = supplement is null ? [] : [PageReader.Read("docs/acme.supplement.md", supplement, PageKind.Supplement).Page];
        return [.. new PageSet([page], supplements).NamedModels().AsEnumerable().Select(Named)];
    }

    /// <summary>The models of specifications.</summary>
    public static IReadOnlyList<TemplateModel> Of(params ModelSpec[] models) =>
        [.. new PageSet([new ModelPage("docs/acme.md", new PageHead("Acme", "2026-06-15"), models.ToEquatableArray())]).NamedModels().AsEnumerable().Select(Named)];

    private static TemplateModel Named(NamedModel model) => new(model, new DatedPage(model.Page, "2026-06-15"), CodeTarget.Newest);
}

namespace Sonilo.Cli.Tests;

/// <summary>A record with the facts and the shape of one that was recorded of the service, in words of our own.</summary>
internal static class SampleRecord
{
    public const string Json = """
        {
          "model": {
            "id": "model_bytedance-seedance-2-0", "createdAt": "2026-04-09T10:02:53.122Z", "updatedAt": "2026-08-13T07:21:52.845Z", "name": "Seedance 2.0",
            "shortDescription": "Makes videos from text, images and videos.", "type": "custom", "privacy": "public", "capabilities": ["txt2video", "img2video", "video2video"],
            "source": "other", "status": "trained", "trainingProgress": {}, "parameters": {}, "tags": ["sc:third-party"], "custom": true, "accessRestrictions": 50,
            "complianceMetadata": { "modelProvider": "Bytedance", "licenseTerms": "https://example.com/terms" },
            "inputs": [
              { "description": "What to show. Optional if you provide a first frame or reference images/videos.", "label": "Prompt", "maxLength": 6000, "name": "prompt", "costImpact": false, "prompt": true, "type": "string", "promptSpark": true },
              { "backgroundBehavior": "opaque", "description": "The first frame. Mutually exclusive with reference images/videos.", "kind": "image", "label": "First Frame", "name": "image", "costImpact": false, "parent": true,
                "required": { "ifDefined": { "lastFrameImage": { "message": "A first frame is needed." } } }, "type": "file" },
              { "description": "The last frame. Only valid when a first frame image is provided.", "kind": "image", "label": "Last Frame", "name": "lastFrameImage", "costImpact": false, "parent": true, "type": "file" },
              { "description": "Images to go by (up to 9). Mutually exclusive with first frame.", "kind": "image", "label": "Reference Images", "maxLength": 9, "name": "referenceImages", "costImpact": false, "type": "file_array" },
              { "description": "Videos to go by.", "kind": "video", "label": "Reference Videos", "maxLength": 3, "name": "referenceVideos", "costImpact": true, "type": "file_array" },
              { "allowedValues": [-1, 4, 5, 6], "description": "Seconds, or Auto.", "default": -1, "group": "Settings", "label": "Duration", "name": "duration", "costImpact": true, "type": "number" },
              { "allowedValues": ["480p", "720p"], "default": "720p", "label": "Resolution", "name": "resolution", "costImpact": true, "type": "string" },
              { "description": "Whether there is sound.", "default": true, "label": "Generate Audio", "name": "generateAudio", "costImpact": false, "type": "boolean" }
            ],
            "uiConfig": { "selects": { "duration": { "4": "4s", "5": "5s", "6": "6s", "-1": "Auto" } } }
          }
        }
        """;
}

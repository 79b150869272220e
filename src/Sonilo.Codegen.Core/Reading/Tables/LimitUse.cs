using System.Globalization;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Finds steps, lengths and limits of files that contradict each other, the default, or the type.</summary>
internal static class LimitUse
{
    public static void Report(ParameterSpec parameter, Func<TableColumn, TextSpan> spanOf, ProblemSink sink)
    {
        var type = parameter.Type;
        ReportWithoutUse(TableColumn.Step, "step", parameter.Step is not null && !type.HasBounds());
        ReportWithoutUse(TableColumn.MinLength, "length", parameter.MinLength is not null && !type.HasLength());
        ReportWithoutUse(TableColumn.MaxLength, "length", parameter.MaxLength is not null && !type.HasLength());
        ReportWithoutUse(TableColumn.MaxSize, "size", parameter.MaxSize is not null && !type.IsFile());
        ReportWithoutUse(TableColumn.MaxDuration, "duration", parameter.MaxDuration is not null && !type.IsFile());
        if (parameter.MinLength > parameter.MaxLength)
        {
            sink.Report(
                LimitProblems.MinimumLengthAboveMaximum, spanOf(TableColumn.MinLength), Text(parameter.MinLength), Text(parameter.MaxLength), parameter.Name);
        }

        if (BrokenByDefault(parameter) is var (value, limit))
        {
            sink.Report(LimitProblems.DefaultBreaksLimit, spanOf(TableColumn.Default), value, parameter.Name, limit);
        }

        void ReportWithoutUse(TableColumn column, string what, bool isWithoutUse)
        {
            if (isWithoutUse)
            {
                sink.Report(LimitProblems.LimitWithoutUse, spanOf(column), what, parameter.Name, type.ToString());
            }
        }
    }

    private static (string Value, string Limit)? BrokenByDefault(ParameterSpec parameter)
    {
        if (parameter.Default is not { } given)
        {
            return null;
        }

        if (parameter is { Step: not null, AllowedValues.Count: 0 } && parameter.Type.IsNumeric()
            && given.Items.FirstOrDefault(item => NumberText.Read(item) is { } number && !StepGrid.Holds(number, parameter.Step.Value, parameter.Minimum)) is { } off)
        {
            return (off, "step");
        }

        // The empty default of a text means that there is none, and so it is with a list.
        var length = parameter.Type.IsArray() ? given.Items.Count : parameter.Type.HasLength() ? given.Text.Length : 0;
        return length > 0 && (length < parameter.MinLength || length > parameter.MaxLength) ? (given.Text, "length") : null;
    }

    private static string Text(int? length) => length is { } known ? known.ToString(CultureInfo.InvariantCulture) : "(none)";
}

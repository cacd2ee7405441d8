"""The command line: parses, calls the API, prints.

Exit codes: 0 all inputs were read, 1 nothing could be collated, 2 wrong usage, 3 some inputs could not be read, 4 some
judgements could not be applied.
"""

from __future__ import annotations

import gc
import os
import sys
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from rashomon import __version__

if TYPE_CHECKING:
    from rashomon.api import Answer, Grouping

ALL_READ, NOTHING, USAGE, SOME_UNREAD, SOME_UNUSED = 0, 1, 2, 3, 4
FORMATS = ("html", "md", "json", "jsonl", "text")
JUDGEMENTS = (
    *("same-actor", "different-actors", "speaker", "same-utterance", "different-utterances"),
    *("reject", "confirm"),
)

_EXITS = (
    "Exit codes: 0 all read, 1 nothing could be collated, 2 usage, 3 some inputs could not be read, 4 some judgements"
    " could not be applied."
)
_COLLECT_AFTER = 50_000, 20, 100
"""After how many new objects, and rounds, cycles of them are looked for: a run makes many objects and few cycles, and
looking as often as Python does took 5 % of its time."""
_IN_VAIN = frozenset({"not-found", "ambiguous", "impossible"})
"""What became of judgements that count as not used; a line that a later one overrules has had its answer."""


def _in_a_folder(_: click.Context, __: click.Parameter, output: Path | None) -> Path | None:
    """The file to write, where its folder is there: better told before the work than after it."""
    if output is not None and not output.parent.exists():
        raise click.BadParameter(f"there is no folder {output.parent}: make it first, or name another")
    return output


_HINT = "New here? docs/tutorial.md of the source begins with an example; docs/index.md lists the rest."

_OUTPUT = click.Path(dir_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=f"{_EXITS}\n\n{_HINT}")
@click.version_option(__version__, "-V", "--version", prog_name="rashomon")
def main() -> None:
    """Set several outlets' reports of one event side by side, down to the word.

    Example: rashomon collate reports/ --open
    """
    gc.set_threshold(*_COLLECT_AFTER)


def _run_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say which weights read, and where results are kept from run to run."""
    rules = click.option("--no-models", is_flag=True, help="Read by rules alone.")
    folder = click.option(
        "--models",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="Read with the weights of this folder instead of the package's own.",
    )
    cache = click.option(
        "--cache",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="FOLDER",
        envvar="RASHOMON_CACHE",
        show_envvar=True,
        help="Keep results in this folder, so that what is unchanged is not read again. It then holds the texts.",
    )
    return folder(rules(cache(command)))


@main.command(epilog=_EXITS, short_help="Set the reports of one event side by side.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("-f", "--format", "format_", type=click.Choice(FORMATS), help="Output format; else by the name of -o.")
@click.option("-o", "--output", type=_OUTPUT, callback=_in_a_folder, help="Write to this file ('-': stdout).")
@click.option("--open", "open_", is_flag=True, help="Open the page in a browser; without -o, a temporary file.")
@click.option(
    "--keep", type=click.Path(file_okay=False, path_type=Path), help="Keep the originals' bytes in this folder."
)
@click.option(
    "--judgements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Decisions of a reader that overrule the program's, as JSON lines.",
)
@click.option("--together", is_flag=True, help="Collate all as one event, whatever events they tell of.")
@_run_options
@click.option("-q", "--quiet", is_flag=True, help="No progress, no warnings.")
def collate(
    paths: tuple[str, ...],
    format_: str | None,
    output: Path | None,
    open_: bool,
    keep: Path | None,
    judgements: Path | None,
    together: bool,
    models: Path | None,
    no_models: bool,
    cache: Path | None,
    quiet: bool,
) -> None:
    """Collate the reports of one event: files, folders, patterns, or - for standard input.

    Without -o, --format or --open, a summary is printed. Reports of several events are told apart, and each event is
    collated by itself.

    \b
    Examples:
      rashomon collate reports/*.html -o event.html
      rashomon collate reports/ --format json | jq '.findings[].about'
      cat report.md | rashomon collate - other.txt
    """  # noqa: D301 - click knows the backspace, not a backslash
    from rashomon.api import collate as run

    events: Grouping = "together" if together else "apart"
    name = _format(format_, output, open_)
    if open_ and name != "html":
        raise click.UsageError(f"--open shows a page in a browser: it does not go with format {name!r}")
    if judgements and output and output.exists() and output.samefile(judgements):
        raise click.UsageError(f"{output} is the file of judgements: give another name with -o")
    _refuse_input(paths, output)
    folder = _models(models, no_models)
    with _progress(quiet) as progress, _errors():
        answer = run(
            paths, events=events, judgements=judgements, models=folder, stdin=_stdin(), progress=progress, cache=cache
        )
    with _errors():
        _keep(answer, keep)
        if name == "summary":
            _summary(answer)
        else:
            _emit(answer, name, output, open_)
            _tell(output, quiet)
            _tell_events(answer, quiet)
    sys.exit(_report_unread(answer, quiet, judgements))


@main.command(epilog=_EXITS, short_help="Read each article by itself, as JSON lines.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("-o", "--output", type=_OUTPUT, callback=_in_a_folder, help="Write to this file; else stdout.")
@_run_options
@click.option("-q", "--quiet", is_flag=True, help="No progress, no warnings.")
def annotate(
    paths: tuple[str, ...],
    output: Path | None,
    models: Path | None,
    no_models: bool,
    cache: Path | None,
    quiet: bool,
) -> None:
    """Read each article by itself: one JSON object a line with its passages and statements.

    \b
    Example:
      rashomon annotate articles/ --output annotated.jsonl
    """  # noqa: D301
    from rashomon.api import annotate as run

    _refuse_input(paths, output)
    with _progress(quiet) as progress, _errors():
        answer = run(paths, models=_models(models, no_models), stdin=_stdin(), progress=progress, cache=cache)
        _emit(answer, "annotations", output, False)
        _tell(output, quiet)
    sys.exit(_report_unread(answer, quiet))


@main.command(epilog=_EXITS, short_help="Write down what the program is to take for true.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
@click.argument("kind", type=click.Choice(JUDGEMENTS), metavar="KIND")
@click.argument("things", nargs=-1, required=True, metavar="THING…")
@click.option("--by", required=True, help="Who judges.")
@click.option("--on", help="On which day, such as 2026-03-01; else today.")
@click.option("--why", default="", help="The reason, in a sentence.")
def judge(file: Path, kind: str, things: tuple[str, ...], by: str, on: str | None, why: str) -> None:
    """Write a judgement at the end of FILE, for collate --judgements.

    KIND and its THINGs: same-actor and different-actors with two names or more; same-utterance and
    different-utterances with words of two statements or more; speaker with the words and who speaks ('-': nobody is
    told); reject and confirm with what a finding is about, and words it rests on where there are several such.
    'words @ article' tells of which article, by its file name, outlet, URL, SHA-256 or id.

    \b
    Examples:
      rashomon judge judgements.jsonl same-actor 'Osric Tamm' Osric --by 'R. Reader' --why 'his given name'
      rashomon judge judgements.jsonl speaker 'We mind it @ review.md' 'Gideon Strake' --by 'R. Reader'
      rashomon judge judgements.jsonl reject 'who is Transport Minister' --by 'R. Reader'
    """  # noqa: D301
    from datetime import date

    from rashomon.read.judgements import add_judgement, make_judgement

    with _errors():
        made = make_judgement(kind, things, by=by, on=on or date.today().isoformat(), why=why)
        click.echo(f"Wrote line {add_judgement(file, made)} of {file}", err=True)


def _models(named: Path | None, none: bool) -> Path | None:
    """The folder of weights to read with; None for rules alone."""
    from rashomon.neural import OWN_MODELS

    if named is not None and none:
        raise click.UsageError("--models and --no-models do not go together")
    return None if none else named or OWN_MODELS


def _format(given: str | None, output: Path | None, open_: bool) -> str:
    """The format asked for: by name, by the file's ending, else a page for --open and a summary for the terminal."""
    from rashomon.model.errors import UsageError
    from rashomon.write import writer_for

    if given is not None:
        return given
    if output is not None and str(output) != "-" and output.suffix:
        try:
            return writer_for(output.suffix).name
        except UsageError as error:
            raise click.UsageError(str(error)) from error
    return "html" if open_ or output is not None else "summary"


@contextmanager
def _errors() -> Iterator[None]:
    """Turn our errors into a line on stderr and the documented exit code."""
    from rashomon.model.errors import RashomonError, UsageError
    from rashomon.text.plain import safe

    try:
        yield
    except UsageError as error:
        raise click.UsageError(safe(str(error))) from error
    except RashomonError as error:
        _say(str(error))
        sys.exit(NOTHING)
    except OSError as error:
        what = error.filename or "the output"
        raise click.UsageError(safe(f"cannot write {what}: {error.strerror}")) from error


def _say(text: str) -> None:
    """Tell on standard error, with nothing in it that a terminal would obey: names of files come from anybody."""
    from rashomon.text.plain import CONTROL

    lines = (CONTROL.sub("\ufffd", line) for line in text.split("\n"))
    click.echo("rashomon: " + "\n".join(lines), err=True)


def _stdin() -> BinaryIO | None:
    """Standard input as bytes; None where it is closed."""
    return sys.stdin.buffer if sys.stdin is not None else None


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[int, int, str], None] | None]:
    """A progress bar on a terminal's stderr; it shows itself only where work takes over half a second."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rashomon.progress import bar

    with bar() as update:
        yield update


def _keep(answer: Answer, folder: Path | None) -> None:
    if folder is not None:
        from rashomon.read import keep_originals

        keep_originals(answer.originals, folder)


def _summary(answer: Answer) -> None:
    from rich.console import Console

    from rashomon.write.terminal import print_summary

    _refuse_closed()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    print_summary(answer.report, Console())


def _emit(answer: Answer, name: str, output: Path | None, open_: bool) -> None:
    """Write in a format: to the file, to a temporary one for --open, or to stdout; always UTF-8."""
    from rashomon.files import write_whole

    text = answer.write(name)
    if not text.endswith("\n"):
        text += "\n"
    if (output is None and not open_) or str(output) == "-":
        _refuse_closed()
        click.echo(text.encode(), nl=False)
        return
    target = output or _temporary_page()
    write_whole(target, text.encode())
    if open_ and not webbrowser.open(target.resolve().as_uri()):
        _say(f"no browser was found; the page is {target}")


def _refuse_closed() -> None:
    if sys.stdout is None:
        raise click.UsageError("standard output is closed: name a file with -o")


def _refuse_input(paths: tuple[str, ...], output: Path | None) -> None:
    """Raise UsageError where the output would take the place of what was given; a report of ours may be made anew."""
    from rashomon.read.inputs import is_among
    from rashomon.read.own import made_here

    if output is None or str(output) == "-" or not output.is_file():
        return
    if (is_among(paths, output) or _is_stdin(paths, output)) and not made_here(output.read_bytes()):
        raise click.UsageError(f"{output} is one of the inputs: give another name with -o")


def _is_stdin(paths: tuple[str, ...], output: Path) -> bool:
    return "-" in paths and sys.stdin is not None and os.path.samestat(os.fstat(0), output.stat())


def _tell(output: Path | None, quiet: bool) -> None:
    if output is not None and str(output) != "-" and not quiet:
        click.echo(f"Wrote {output}", err=True)


def _temporary_page() -> Path:
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix="rashomon-")) / "page.html"


def _tell_events(answer: Answer, quiet: bool) -> None:
    """That the inputs tell of several events, where they do."""
    if len(answer.report.events) > 1 and not quiet:
        _say(answer.report.notes[0])


def _report_unread(answer: Answer, quiet: bool, judgements: Path | None = None) -> int:
    """The exit code, once what could not be read and what could not be applied is told."""
    failed = [f"could not read {failure.told}" for failure in answer.failures]
    unread = [f"{a.source} was not read: {a.loss[-1].detail}" for a in answer.articles if not a.read]
    passed = (f"passed over {loss.detail}" for loss in answer.report.loss if loss.kind == "passed-over")
    judged = (f"{judgements}, {loss.detail}" for loss in answer.report.loss if loss.kind == "judgement")
    told = (*failed, *unread, *passed, *judged, *answer.warnings)
    for line in () if quiet else told:
        _say(line)
    if failed or unread:
        return SOME_UNREAD
    return SOME_UNUSED if any(j.status in _IN_VAIN for j in answer.report.judgements) else ALL_READ

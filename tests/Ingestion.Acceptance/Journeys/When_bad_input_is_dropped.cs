using System.Diagnostics;
using System.Text;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Whatever is thrown at the folder: one clear line, nothing lost, and the next good file is stored.</summary>
public sealed class When_bad_input_is_dropped(RunningService running) : IClassFixture<RunningService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Service Service => running.Service;

    [Fact]
    public async Task An_empty_file_is_rejected_as_empty()
    {
        Service.DropFile("empty/nothing.txt", []);
        (await running.OutcomeAsync("empty", Token)).ShouldBe("rejected/empty");
        Reason("empty").ShouldContain("empty");
        await running.StoresAGoodFileAsync("empty", Token);
    }

    [Fact]
    public async Task A_program_is_rejected_as_no_text()
    {
        Service.DropFile("binary/program.txt", File.ReadAllBytes("/bin/true"));
        (await running.OutcomeAsync("binary", Token)).ShouldBe("rejected/not-text");
        await running.StoresAGoodFileAsync("binary", Token);
    }

    [Fact]
    public async Task A_sparse_file_of_3_GB_is_refused_before_it_is_read()
    {
        var partial = Path.Combine(Service.Root, "huge.part");
        await using (var file = File.Create(partial)) file.SetLength(3L * 1024 * 1024 * 1024);
        Directory.CreateDirectory(Path.Combine(Service.Drop, "huge"));
        var clock = Stopwatch.StartNew();
        File.Move(partial, Path.Combine(Service.Drop, "huge", "sparse.txt"));
        (await running.OutcomeAsync("huge", Token)).ShouldBe("rejected/too-large");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (await Service.Rows.CountAsync("ops.file where source = 'huge' and content_sha256 is null", Token)).ShouldBe(1);
        Reason("huge").ShouldContain("Watcher:MaxFileSize");
        await running.StoresAGoodFileAsync("huge", Token);
    }

    [Fact]
    public async Task A_page_that_declares_the_wrong_charset_is_read_by_its_bytes()
    {
        var text = "Der Bürgermeister von Köln eröffnete am Dienstag die neue Brücke über den Fluss, sagte ein Sprecher der Stadt.";
        var page = $"<html><head><meta charset=\"us-ascii\"><title>Brücke</title></head><body><article><h1>Neue Brücke in Köln</h1><p>{text}</p><p>{text.Replace("neue", "alte", StringComparison.Ordinal)}</p></article></body></html>";
        Service.DropFile("charset/page.html", Encoding.UTF8.GetBytes(page));
        (await running.OutcomeAsync("charset", Token)).ShouldBe("stored");
        (await Service.Rows.ScalarAsync<string>("select body from news.article where source = 'charset'", Token))!.ShouldContain("Bürgermeister von Köln");
        await running.StoresAGoodFileAsync("charset", Token);
    }

    [Fact]
    public async Task A_folder_named_like_a_file_a_pipe_and_links_are_left_alone_and_named()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Service.Drop, "kinds")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "folder.txt"));
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(folder, "pipe.txt")])) await mkfifo.WaitForExitAsync(Token);
        var outside = Path.Combine(Service.Root, "outside.txt");
        await File.WriteAllTextAsync(outside, "a secret that must not be followed to", Token);
        File.CreateSymbolicLink(Path.Combine(folder, "link-out.txt"), outside);
        File.CreateSymbolicLink(Path.Combine(folder, "link-in.txt"), Path.Combine(folder, "good.txt"));
        await running.LogsAsync("kinds/pipe.txt is left alone: a named pipe", Token);
        await running.LogsAsync("kinds/link-out.txt is left alone: a symbolic link", Token);
        await running.StoresAGoodFileAsync("kinds", Token);
        (await Service.Rows.CountAsync("ops.file where source = 'kinds'", Token)).ShouldBe(1);
        File.Exists(outside).ShouldBeTrue();
    }

    [Fact]
    public async Task A_name_of_255_bytes_is_taken_and_its_reason_file_has_a_shorter_one()
    {
        var name = new string('n', 251) + ".txt";
        Service.DropFile($"longname/{name}", []);
        (await running.OutcomeAsync("longname", Token)).ShouldBe("rejected/empty");
        Reason("longname").ShouldContain("empty");
        Directory.EnumerateFiles(Service.Rejected, "nnn*", SearchOption.AllDirectories).Max(f => Encoding.UTF8.GetByteCount(Path.GetFileName(f))).ShouldBeLessThanOrEqualTo(255);
        await running.StoresAGoodFileAsync("longname", Token);
    }

    [Fact]
    public async Task A_name_that_is_no_UTF8_is_named_once_and_left_in_place()
    {
        Directory.CreateDirectory(Path.Combine(Service.Drop, "bytes"));
        using (var shell = Process.Start("bash", ["-c", $"printf 'some text' > '{Service.Drop}/bytes/'$'caf\\xe9.txt'"])) await shell.WaitForExitAsync(Token);
        await running.LogsAsync("caf\\xE9.txt", Token);
        await running.StoresAGoodFileAsync("bytes", Token);
        (await Service.Rows.CountAsync("ops.file where source = 'bytes'", Token)).ShouldBe(1);
    }

    [Fact]
    public async Task Control_characters_of_a_name_reach_neither_log_nor_terminal()
    {
        Service.DropFile("control/red\u001b[31m\nwarn: forged.txt", []);
        (await running.OutcomeAsync("control", Token)).ShouldBe("rejected/empty");
        await running.StoresAGoodFileAsync("control", Token);
        Service.Worker.Log().ShouldNotContain("\u001b[31m");
        Service.Worker.Log().ShouldNotContain("\nwarn: forged");
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_written_is_taken_once_and_whole()
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Service.Drop, "grows")).FullName, "slow.txt");
        await using (var writer = new StreamWriter(path))
        {
            await writer.WriteAsync("A report that is written slowly\n\n");
            for (var part = 0; part < 4; part++)
            {
                await writer.WriteAsync($"Part {part} of the report says that the harbour was quiet on Monday and that nobody had expected anything else.\n\n");
                await writer.FlushAsync(Token);
                await Task.Delay(400, Token);
            }
        }

        (await running.OutcomeAsync("grows", Token)).ShouldBe("stored");
        (await Service.Rows.ScalarAsync<string>("select body from news.article where source = 'grows'", Token))!.ShouldContain("Part 3");
        await running.StoresAGoodFileAsync("grows", Token);
    }

    [Fact]
    public async Task A_file_replaced_again_and_again_loses_no_version_that_settled()
    {
        for (var version = 0; version < 5; version++)
        {
            Service.DropFile("replaced/report.txt", $"Version {version} of the report\n\nThe harbour master said on Monday that version {version} was the one to be believed, and that no other would follow.\n");
            await Task.Delay(150, Token);
        }

        await Waiting("the last version", $"news.article where source = 'replaced' and body like '%version 4%'");
        await running.StoresAGoodFileAsync("replaced", Token);
        (await Service.Rows.UnprovenAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_deleted_while_it_is_taken_leaves_no_file_in_flight()
    {
        for (var number = 0; number < 20; number++)
        {
            Service.DropFile($"deleted/{number}.txt", OwnArticles.Numbered(900_000 + number));
            if (number % 2 == 0) await Task.Delay(60, Token);
        }

        await Task.Delay(450, Token); // about when the first have settled
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Service.Drop, "deleted"))) File.Delete(file);
        await running.StoresAGoodFileAsync("deleted", Token);
        await Waiting("no file in flight", "ops.file where source = 'deleted' and outcome = 'in_flight'", 0);
        (await Service.Rows.CountAsync("ops.file where source = 'deleted' and outcome not in ('stored', 'rejected')", Token)).ShouldBe(0);
    }

    private string Reason(string source) =>
        File.ReadAllText(Directory.EnumerateFiles(Service.Rejected, "*.reason.txt", SearchOption.AllDirectories).Single(f => f.Contains($"/{source}/", StringComparison.Ordinal)));

    private Task<long> Waiting(string what, string from, long count = 1) => Testing.Waiting.UntilAsync(
        what, token => Service.Rows.CountAsync(from, token), seen => seen == count, TimeSpan.FromSeconds(60), Token);
}

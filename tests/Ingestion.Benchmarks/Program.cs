using System.CommandLine;

// One command a question: how good, how fast, how to train. Each command lives in a file of its own name.
var root = new RootCommand("Measures and trains: quality, speed, end to end.");
return await root.Parse(args).InvokeAsync();

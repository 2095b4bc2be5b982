// Makes all attacks on the sandbox of submissions: see `AttackTable`.
import AttackRunning

AttackTable.run(Array(CommandLine.arguments.dropFirst()))

import { followScript } from './windows-script.ts'

/**
 * Hands a file's bytes to a queue as they are, one JSON line for each event, and follows the job: the spooler's RAW data
 * type, under which no driver draws anything (learn.microsoft.com, "Sending Data Directly to a Printer").
 *
 * The queue is that of the maker's driver or "Generic / Text Only"; nothing else of the system has to be changed.
 */
export const rawScript = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
function Say($what) { [Console]::Out.WriteLine((ConvertTo-Json -Compress -Depth 4 -InputObject $what)); [Console]::Out.Flush() }
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;
public static class RawSpooler {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  struct DocInfo { public string name; public string output; public string dataType; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern int StartDocPrinter(IntPtr printer, int level, ref DocInfo info);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool StartPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool ClosePrinter(IntPtr printer);
  public static IntPtr Open(string name) { IntPtr printer; return OpenPrinter(name, out printer, IntPtr.Zero) ? printer : IntPtr.Zero; }
  public static bool Send(IntPtr printer, string document, byte[] bytes) {
    var info = new DocInfo { name = document, dataType = "RAW" };
    if (StartDocPrinter(printer, 1, ref info) == 0) return false;
    int written = 0;
    bool isWhole = StartPagePrinter(printer) && WritePrinter(printer, bytes, bytes.Length, out written) && EndPagePrinter(printer);
    return EndDocPrinter(printer) && isWhole && written == bytes.Length;
  }
  public static void Close(IntPtr printer) { ClosePrinter(printer); }
}
'@
$job = Get-Content -Raw -Encoding UTF8 -LiteralPath $env:ETABLI_PRINT_JOB | ConvertFrom-Json
$printer = [RawSpooler]::Open($job.printer)
if ($printer -eq [IntPtr]::Zero) { Say @{ event = 'refused'; reason = 'printer-not-found' }; exit 0 }
$bytes = [Convert]::FromBase64String($job.base64)
if (Test-Path -LiteralPath $job.cancelFile) { Say @{ event = 'cancelled' }; exit 0 }
Say @{ event = 'sending' }
$isSent = [RawSpooler]::Send($printer, $job.name, $bytes)
[RawSpooler]::Close($printer)
if (-not $isSent) { exit 3 }
Say @{ event = 'handed-over' }
${followScript}`

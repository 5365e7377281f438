/**
 * Lists the printers, one JSON line. `PrinterStatus` and `Default` are of Win32_Printer, which every Windows has.
 */
export const listScript = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$printers = @(Get-CimInstance -ClassName Win32_Printer | ForEach-Object {
  @{ name = $_.Name; status = [int]$_.PrinterStatus; error = [int]$_.DetectedErrorState
     offline = [bool]$_.WorkOffline; isDefault = [bool]$_.Default }
})
ConvertTo-Json -Compress -InputObject @{ event = 'printers'; printers = $printers }
`

/** Follows the job of this name with Get-PrintJob until it leaves the queue; a file that appears asks to cancel it. */
export const followScript = `
$cancelAsked = $false
$seen = $false
while ($true) {
  $queued = @(Get-PrintJob -PrinterName $job.printer | Where-Object { $_.DocumentName -eq $job.name }) | Select-Object -First 1
  if ($null -eq $queued) { Say @{ event = 'left-queue'; seen = $seen; cancelAsked = $cancelAsked }; exit 0 }
  $seen = $true
  $status = [int]$queued.JobStatus
  Say @{ event = 'queued'; id = [int]$queued.Id; status = $status }
  # A queue that keeps printed documents never lets the job go.
  if (($status -band 0x80) -ne 0) { Say @{ event = 'left-queue'; seen = $true; cancelAsked = $false }; exit 0 }
  if (-not $cancelAsked -and (Test-Path -LiteralPath $job.cancelFile)) {
    $cancelAsked = $true
    Remove-PrintJob -PrinterName $job.printer -ID $queued.Id
  }
  Start-Sleep -Milliseconds 500
}
`

/**
 * Prints one job and follows it, one JSON line for each event. Everything it works on is read from the file named in
 * ETABLI_PRINT_JOB, so that no text of a label is ever part of a program.
 *
 * - The paper is the driver's own form of that size, upright or lying, because only that is exact; without one it is
 *   a custom size, which .NET counts in hundredths of an inch (62 mm becomes 61.98; nothing on it moves).
 * - Drawing is in millimetres from the paper's corner: the driver's unprintable margin is taken off the origin.
 * - Texts are drawn as outlines of the station's own fonts, by their baseline.
 * - The job is found again by its name, which is unique, and followed with Get-PrintJob until it leaves the queue.
 */
export const printScript = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
function Say($what) { [Console]::Out.WriteLine((ConvertTo-Json -Compress -Depth 4 -InputObject $what)); [Console]::Out.Flush() }
Add-Type -AssemblyName System.Drawing
$job = Get-Content -Raw -Encoding UTF8 -LiteralPath $env:ETABLI_PRINT_JOB | ConvertFrom-Json

$document = New-Object System.Drawing.Printing.PrintDocument
$document.PrinterSettings.PrinterName = $job.printer
if (-not $document.PrinterSettings.IsValid) { Say @{ event = 'refused'; reason = 'printer-not-found' }; exit 0 }
$document.DocumentName = $job.name
$document.PrintController = New-Object System.Drawing.Printing.StandardPrintController
$document.OriginAtMargins = $false

$wide = $job.widthHundredthsOfInch
$high = $job.heightHundredthsOfInch
$lying = $false
$forms = @($document.PrinterSettings.PaperSizes)
$paper = $forms | Where-Object { [math]::Abs($_.Width - $wide) -le 1 -and [math]::Abs($_.Height - $high) -le 1 } | Select-Object -First 1
if ($null -eq $paper) {
  $paper = $forms | Where-Object { [math]::Abs($_.Width - $high) -le 1 -and [math]::Abs($_.Height - $wide) -le 1 } | Select-Object -First 1
  $lying = $null -ne $paper
}
if ($null -eq $paper) { $paper = New-Object System.Drawing.Printing.PaperSize('etabli', $wide, $high) }
$document.DefaultPageSettings.PaperSize = $paper
$document.DefaultPageSettings.Landscape = $lying

$families = @{}
$collection = New-Object System.Drawing.Text.PrivateFontCollection
$collection.AddFontFile($job.fonts.regular)
$families['regular'] = $collection.Families[0]
$bolds = New-Object System.Drawing.Text.PrivateFontCollection
$bolds.AddFontFile($job.fonts.bold)
$families['bold'] = $bolds.Families[0]
$format = New-Object System.Drawing.StringFormat([System.Drawing.StringFormat]::GenericTypographic)
$format.FormatFlags = $format.FormatFlags -bor [System.Drawing.StringFormatFlags]::MeasureTrailingSpaces

$script:page = 0
$document.add_PrintPage({
  param($sender, $e)
  $drawing = $job.pages[$script:page]
  $g = $e.Graphics
  $g.PageUnit = [System.Drawing.GraphicsUnit]::Millimeter
  $g.TranslateTransform([single](-$e.PageSettings.HardMarginX * 0.254), [single](-$e.PageSettings.HardMarginY * 0.254))
  $black = [System.Drawing.Brushes]::Black
  foreach ($r in $drawing.rects) {
    $g.FillRectangle($black, [single]$r.xMillimetres, [single]$r.yMillimetres, [single]$r.widthMillimetres, [single]$r.heightMillimetres)
  }
  foreach ($t in $drawing.texts) {
    $family = $families[$t.weight]
    $style = if ($family.IsStyleAvailable([System.Drawing.FontStyle]::Regular)) { [System.Drawing.FontStyle]::Regular } else { [System.Drawing.FontStyle]::Bold }
    $ascent = $t.sizeMillimetres * $family.GetCellAscent($style) / $family.GetEmHeight($style)
    $left = $t.xMillimetres
    if ($t.anchor -eq 'end') { $left -= $t.widthMillimetres } elseif ($t.anchor -eq 'middle') { $left -= $t.widthMillimetres / 2 }
    $path = New-Object System.Drawing.Drawing2D.GraphicsPath
    $origin = New-Object System.Drawing.PointF([single]$left, [single]($t.yMillimetres - $ascent))
    $path.AddString($t.text, $family, [int]$style, [single]$t.sizeMillimetres, $origin, $format)
    $g.FillPath($black, $path)
    $path.Dispose()
  }
  $script:page++
  $e.HasMorePages = $script:page -lt $job.pages.Count
})

if (Test-Path -LiteralPath $job.cancelFile) { Say @{ event = 'cancelled' }; exit 0 }
Say @{ event = 'sending' }
$document.Print()
Say @{ event = 'handed-over' }

${followScript}`

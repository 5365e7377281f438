/**
 * What PowerShell is asked in one start of it, since each start takes a second: every battery by the ACPI driver's own
 * classes, every disk with its reliability counters, the cameras, and what on the buses no driver serves.
 *
 * Each question fails alone; its failure is kept as the name of PowerShell's error category, which is not translated
 * ("PermissionDenied" for the counters without administrator rights). Get-WmiObject on purpose: the CIM form of the
 * battery classes fails on many machines.
 */
export const inventoryScript = `
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$failures = @{}
function Ask([string]$name, [scriptblock]$question) {
  try { return ,@(& $question) } catch { $failures[$name] = [string]$_.CategoryInfo.Category; return ,@() }
}
function Wmi([string]$class, [string[]]$properties) {
  Get-WmiObject -Namespace 'root/wmi' -Class $class -ErrorAction Stop | Select-Object -Property $properties
}
$static = Ask 'BatteryStaticData' { Wmi 'BatteryStaticData' @('InstanceName','DeviceName','ManufactureName','SerialNumber','UniqueID','Chemistry','DesignedCapacity') }
$full = Ask 'BatteryFullChargedCapacity' { Wmi 'BatteryFullChargedCapacity' @('InstanceName','FullChargedCapacity') }
$cycles = Ask 'BatteryCycleCount' { Wmi 'BatteryCycleCount' @('InstanceName','CycleCount') }
$status = Ask 'BatteryStatus' { Wmi 'BatteryStatus' @('InstanceName','RemainingCapacity','Voltage','Charging','PowerOnline') }
$packs = Ask 'Win32_Battery' { Get-WmiObject -Class Win32_Battery -ErrorAction Stop | Select-Object -Property DeviceID,Name,Chemistry,DesignVoltage,EstimatedChargeRemaining }
$disks = Ask 'PhysicalDisk' { Get-PhysicalDisk -ErrorAction Stop | Select-Object -Property DeviceId,FriendlyName,Manufacturer,Model,SerialNumber,Size,SpindleSpeed,@{n='MediaType';e={[string]$_.MediaType}},@{n='BusType';e={[string]$_.BusType}},@{n='HealthStatus';e={[string]$_.HealthStatus}} }
$counters = Ask 'StorageReliabilityCounter' { Get-PhysicalDisk -ErrorAction Stop | Get-StorageReliabilityCounter -ErrorAction Stop | Select-Object -Property DeviceId,Wear,PowerOnHours,StartStopCycleCount,ReadErrorsTotal,ReadErrorsUncorrected,Temperature }
$cameras = Ask 'Camera' { Get-WmiObject -Class Win32_PnPEntity -Filter "PNPClass='Camera' OR PNPClass='Image'" -ErrorAction Stop | Select-Object -Property Name,DeviceID }
$unserved = Ask 'Unserved' { Get-WmiObject -Class Win32_PnPEntity -Filter "ConfigManagerErrorCode<>0" -ErrorAction Stop | Where-Object { $_.DeviceID -like 'PCI\\*' -or $_.DeviceID -like 'USB\\*' } | Select-Object -Property Name,DeviceID,ConfigManagerErrorCode,HardwareID,CompatibleID }
$firmware = Ask 'Firmware' { @(@{ type = [string]$env:firmware_type }) }
@{
  batteries = @{ BatteryStaticData = $static; BatteryFullChargedCapacity = $full; BatteryCycleCount = $cycles; BatteryStatus = $status; Win32_Battery = $packs }
  disks = @{ PhysicalDisk = $disks; StorageReliabilityCounter = $counters }
  cameras = @{ Camera = $cameras }
  firmware = @{ Firmware = $firmware }
  network = @{ Unserved = $unserved }
  failures = $failures
} | ConvertTo-Json -Depth 5 -Compress
`

/** PowerShell takes a script as base64 of UTF-16LE, which no quoting rule of the command line can hurt. */
export const inventoryArguments: readonly string[] = [
  '-NoProfile',
  '-NonInteractive',
  '-ExecutionPolicy',
  'Bypass',
  '-EncodedCommand',
  Buffer.from(inventoryScript, 'utf16le').toString('base64'),
]

@echo off
rem Starts Limbeck on Windows. Builds it first where that has not been done, and keeps what makes the next start faster
rem (an archive of parsed classes, SQLite's native library) below %LOCALAPPDATA%\limbeck. Needs a JDK, 17 or later.
rem
rem   JAVA_HOME           the JDK to use; else the java on PATH
rem   LIMBECK_JAVA_OPTS   more options for the JVM
setlocal EnableExtensions DisableDelayedExpansion

set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"

rem --- the JVM
if defined JAVA_HOME (
    set "JVM_HOME=%JAVA_HOME%"
) else (
    set "JVM_HOME="
    for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%B in ("%%~dp$PATH:J..") do set "JVM_HOME=%%~fB"
)
if not defined JVM_HOME (
    echo limbeck: needs Java 17 or later: there is no java on PATH, and JAVA_HOME is not set 1>&2
    exit /b 1
)
set "JAVA=%JVM_HOME%\bin\java.exe"
if not exist "%JAVA%" (
    echo limbeck: there is no bin\java.exe in "%JVM_HOME%" 1>&2
    exit /b 1
)
set "JAVA_VERSION=0"
if exist "%JVM_HOME%\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%JVM_HOME%\release") do (
    if "%%A"=="JAVA_VERSION" set "JAVA_VERSION=%%~B"
)
set "MAJOR=0"
for /f "delims=.-+ tokens=1" %%V in ("%JAVA_VERSION%") do set "MAJOR=%%V"
if %MAJOR% GTR 0 if %MAJOR% LSS 17 (
    echo limbeck: needs Java 17 or later, and "%JAVA%" is version %JAVA_VERSION%: set JAVA_HOME 1>&2
    exit /b 1
)

rem --- the jar
set "JAR=%HOME_DIR%\lib\limbeck.jar"
if not exist "%JAR%" set "JAR=%HOME_DIR%\cli\target\limbeck.jar"
if exist "%JAR%" goto built
where mvn >nul 2>nul
if errorlevel 1 (
    echo limbeck: "%JAR%" is missing, and so is Maven ^(mvn^) to build it 1>&2
    exit /b 1
)
echo limbeck: first use, building it (a minute or two) ... 1>&2
pushd "%HOME_DIR%"
set "JAVA_HOME=%JVM_HOME%"
call mvn -q -B -Dfast -DskipTests package 1>&2
popd
if not exist "%JAR%" (
    echo limbeck: the build failed; try it yourself: mvn -DskipTests package 1>&2
    exit /b 1
)
:built

rem --- the cache: one directory for each JVM and jar, by version, size and time
set "CACHE="
if defined LOCALAPPDATA if %MAJOR% GTR 0 for %%F in ("%JAR%") do (
    set "KEY=%JAVA_VERSION%-%%~zF-%%~tF"
)
if defined KEY set "KEY=%KEY:/=%"
if defined KEY set "KEY=%KEY::=%"
if defined KEY set "KEY=%KEY: =%"
if defined KEY set "CACHE=%LOCALAPPDATA%\limbeck\%KEY%"

set "RUN=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:InitialHeapSize=24m -XX:NewSize=8m -XX:-UsePerfData -XX:C1MaxInlineSize=16 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
if not defined CACHE goto plain
if exist "%CACHE%\limbeck.jsa" (
    "%JAVA%" %RUN% "-XX:SharedArchiveFile=%CACHE%\limbeck.jsa" "-Dorg.sqlite.lib.path=%CACHE%" %LIMBECK_JAVA_OPTS% -cp "%JAR%" dev.limbeck.cli.Main %*
    exit /b
)
:plain
"%JAVA%" %RUN% %LIMBECK_JAVA_OPTS% -cp "%JAR%" dev.limbeck.cli.Main %*
set "CODE=%ERRORLEVEL%"
if not defined CACHE exit /b %CODE%
if exist "%CACHE%" exit /b %CODE%
mkdir "%CACHE%" 2>nul
if errorlevel 1 exit /b %CODE%
rem once, and not in the background: the next start must not find half a file
"%JAVA%" -XX:ArchiveClassesAtExit="%CACHE%\next.jsa" %RUN% -cp "%JAR%" dev.limbeck.cli.Training "%CACHE%" >nul 2>nul
if not errorlevel 1 move /y "%CACHE%\next.jsa" "%CACHE%\limbeck.jsa" >nul 2>nul
exit /b %CODE%

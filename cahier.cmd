@echo off
rem Runs Cahier and hands it all arguments. In a release it needs nothing else: the runnable jar and a
rem Java runtime are beside it. Among the sources it builds the jar when that is missing or older than
rem they are, which needs a JDK 17 or newer (JAVA_HOME, else java on the PATH).
rem
rem CAHIER_JAVA_OPTS   further options for the JVM, separated by blanks
rem Exit codes are the program's own; 2 when no suitable Java is found, 70 when the build fails.
setlocal DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "TARGET=%HOME_DIR%target"
set "JAR=%TARGET%\cahier.jar"
set "BUILT_FROM=%TARGET%\cahier-sources"

rem --- A release ----------------------------------------------------------------------------------
if exist "%HOME_DIR%runtime\bin\java.exe" (
  set "JAVA=%HOME_DIR%runtime\bin\java.exe"
  set "JAR=%HOME_DIR%cahier.jar"
  goto run
)

rem --- Java ---------------------------------------------------------------------------------------
if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  set "JAVA="
  for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
)
if not defined JAVA (
  echo cahier: Java was not found. Install a JDK 17 or newer, then set JAVA_HOME or put java on the PATH.>&2
  exit /b 2
)
if not exist "%JAVA%" (
  echo cahier: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it.>&2
  exit /b 2
)
rem The JDK says its version in a file, beside the folder of java.exe; where it does not, an older
rem Java reports a class version that it does not support.
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
set "MAJOR="
if exist "%RELEASE%" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%RELEASE%"`) do (
  for /f "tokens=1 delims=.+-" %%M in ("%%~V") do set "MAJOR=%%M"
)
if not defined MAJOR set "MAJOR=17"
if %MAJOR% lss 17 (
  echo cahier: Cahier needs Java 17 or newer, but "%JAVA%" is Java %MAJOR%.>&2
  exit /b 2
)

rem --- The jar ------------------------------------------------------------------------------------
call :is_stale
if not defined STALE goto run
if not exist "%TARGET%" mkdir "%TARGET%"

rem The lock is the open file: Windows lets one process write to it, and frees it when that one ends.
set "WAITED=0"
:lock
set "BUILD_RESULT="
call :build_locked 8>&2 2>nul
if not defined BUILD_RESULT (
  set /a WAITED+=1
  if %WAITED% geq 900 goto lock_timeout
  ping -n 2 127.0.0.1 >nul
  goto lock
)
if not "%BUILD_RESULT%"=="0" exit /b 70

:run
rem The program writes UTF-8; the console is told so, and set back afterwards.
for /f "tokens=2 delims=:" %%C in ('chcp') do set "CODE_PAGE=%%C"
set "CODE_PAGE=%CODE_PAGE:.=%"
chcp 65001 >nul
rem Java's optimising compiler returns its processor time only if a build renders thousands of notes;
rem CAHIER_JAVA_OPTS=-XX:TieredStopAtLevel=4 switches it on for those. A preview builds the same site
rem again and again. Only the console of java.base says whether somebody watches.
set "COMPILER=-XX:TieredStopAtLevel=1"
call :choose_compiler %*
"%JAVA%" %COMPILER% -Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true -Dfile.encoding=UTF-8 ^
  -Djdk.console=java.base ^
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
  %CAHIER_JAVA_OPTS% -jar "%JAR%" %*
set "EXIT_CODE=%ERRORLEVEL%"
chcp %CODE_PAGE% >nul
exit /b %EXIT_CODE%

rem Sets COMPILER if the command is 'serve'; the first command counts.
:choose_compiler
if "%~1"=="" exit /b 0
if "%~1"=="serve" set "COMPILER=-XX:TieredStopAtLevel=4"
for %%C in (serve build check render explain new import clean) do if "%~1"=="%%C" exit /b 0
shift
goto choose_compiler

:lock_timeout
echo cahier: "%TARGET%\cahier.lock" could not be written for 15 minutes; is another build running?>&2
exit /b 70

rem Sets STALE unless the jar was built from the sources as they are. A build leaves a copy of its
rem sources; robocopy /l only compares, and exits with 0 when nothing was changed, added or removed.
:is_stale
set "STALE="
if not exist "%JAR%" set "STALE=yes"
if not defined STALE call :mirror /l
if defined MIRROR_DIFFERS set "STALE=yes"
exit /b 0

rem Compares the sources with their copy (/l), or brings the copy up to date. Sets MIRROR_DIFFERS.
:mirror
set "MIRROR_DIFFERS="
for %%D in (src\main templates .mvn) do call :mirror_folder %%D %1
robocopy "%HOME_DIR%." "%BUILT_FROM%\root" pom.xml %1 /r:1 /w:1 /njh /njs /ndl /nfl /np >nul
if errorlevel 1 set "MIRROR_DIFFERS=yes"
robocopy "%HOME_DIR%docs" "%BUILT_FROM%\docs" diagnostics.md %1 /r:1 /w:1 /njh /njs /ndl /nfl /np >nul
if errorlevel 1 set "MIRROR_DIFFERS=yes"
exit /b 0

:mirror_folder
if not exist "%HOME_DIR%%~1" exit /b 0
robocopy "%HOME_DIR%%~1" "%BUILT_FROM%\%~1" /mir /xf *~ *.swp %2 /r:1 /w:1 /njh /njs /ndl /nfl /np >nul
if errorlevel 1 set "MIRROR_DIFFERS=yes"
exit /b 0

rem Builds while holding the lock; BUILD_RESULT stays unset when another launcher holds it.
:build_locked
9>"%TARGET%\cahier.lock" (
  call :build_once 2>&8
)
exit /b 0

:build_once
rem Another launcher may have built while this one waited.
call :is_stale
if not defined STALE (
  set "BUILD_RESULT=0"
  exit /b 0
)
echo Building Cahier (first run or sources changed) ...>&2
set "BUILD_RESULT=70"
if exist "%JAR%" del /q "%JAR%" 2>nul
if exist "%JAR%" (
  echo cahier: "%JAR%" is in use; end the Cahier that runs from it, then try again.>&2
  exit /b 0
)
rem Maven leaves the compiled copy of a template behind when the template is gone.
if exist "%TARGET%\classes\dev\cahier\theme" rmdir /s /q "%TARGET%\classes\dev\cahier\theme"
call :mirror
pushd "%HOME_DIR%"
call mvnw.cmd -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Dforbiddenapis.skip=true package >"%TARGET%\cahier-build.log" 2>&1 <nul
popd
if exist "%JAR%" (
  set "BUILD_RESULT=0"
) else (
  type "%TARGET%\cahier-build.log" >&2
  echo cahier: the build of Cahier failed; Maven's output is above.>&2
)
exit /b 0

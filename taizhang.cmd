@echo off
rem Starts Taizhang on a JDK of this PC and passes every argument on as it is. The program is built first when it is
rem missing or its sources are newer. Only the messages at the end are not ASCII: they are read after chcp 65001.
setlocal EnableExtensions DisableDelayedExpansion
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODEPAGE=%%c"
chcp 65001 >nul
for %%d in ("%~dp0.") do set "PROJECT=%%~fd"
set "JAR=%PROJECT%\target\taizhang.jar"
set "LOG=%PROJECT%\target\build.log"
set "LOCK=%PROJECT%\target\building.lock"

set "TERMINAL=false"
call :check_built
if not "%BUILD%"=="done" call :build
if not "%BUILD%"=="done" goto failed
call :find_jdk java
if not defined JDK goto failed

rem From version 24 on Java warns of native code, such as the progress bar's, and of mapped files, such as a PDF's fonts.
set "NATIVE="
if %VERSION% geq 24 set "NATIVE=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

"%JDK%\bin\java.exe" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dtaizhang.home=%PROJECT%" -Dtaizhang.terminal=%TERMINAL% %NATIVE% %JAVA_OPTS% %TAIZHANG_JAVA_OPTS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
chcp %CODEPAGE% >nul
exit /b %CODE%

:failed
chcp %CODEPAGE% >nul
exit /b 3

rem ---- Java

rem Sets JDK to a folder in which that tool, java or javac, is of version 17 or newer.
:find_jdk
set "TOOL=%~1"
set "JDK="
call :take_if_usable "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :take_if_usable "%%~dpj.."
for /d %%j in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\OpenJDK\*" "%USERPROFILE%\.jdks\*") do call :take_if_usable "%%~j"
if not defined JDK goto no_jdk
exit /b 0

:take_if_usable
if defined JDK exit /b 0
if not exist "%~1\bin\%TOOL%.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION=0"
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" for /f "delims=." %%m in ("%%~l") do set "VERSION=%%m"
if %VERSION% geq 17 set "JDK=%~1"
exit /b 0

rem ---- Building

rem Sets BUILD to done when there is nothing to build, and TERMINAL when a person watches. Folders count too, since a
rem deleted source only shows there.
:check_built
set "BUILD="
if not exist "%JAR%" exit /b 0
powershell -NoProfile -ExecutionPolicy Bypass -Command "Set-Location -LiteralPath $env:PROJECT; $built = (Get-Item target\taizhang.jar).LastWriteTime; $code = 0; if (Get-Item pom.xml, src\main | ForEach-Object { $_; if ($_.PSIsContainer) { Get-ChildItem -Recurse -LiteralPath $_.FullName } } | Where-Object { $_.LastWriteTime -gt $built }) { $code = 1 }; if (-not [Console]::IsOutputRedirected) { $code += 2 }; exit $code"
set "CODE=%ERRORLEVEL%"
if %CODE%==2 set "TERMINAL=true"
if %CODE%==3 set "TERMINAL=true"
if not %CODE%==1 if not %CODE%==3 set "BUILD=done"
exit /b 0

rem Sets BUILD to done, or says why not. One build at a time: the lock is a file held open, which Windows closes when its
rem holder ends, however it ends. While another holds it, the block after the redirection is not run at all.
:build
call :find_jdk javac
if not defined JDK exit /b 0
call :say_building
if not exist "%PROJECT%\target" mkdir "%PROJECT%\target"
set "SECONDS=0"
:wait_for_lock
2>nul (9>"%LOCK%" (call :run_maven))
if "%BUILD%"=="done" exit /b 0
if "%BUILD%"=="failed" goto build_failed
if "%BUILD%"=="no maven" goto no_maven
if %SECONDS% geq 1800 goto cannot_lock
set /a SECONDS+=1
ping -n 2 127.0.0.1 >nul
goto wait_for_lock

:run_maven
call :check_built
if "%BUILD%"=="done" exit /b 0
set "BUILD=no maven"
for /f "delims=" %%m in ('where mvn 2^>nul') do set "BUILD=failed"
if "%BUILD%"=="no maven" exit /b 0
if exist "%JAR%" del /q "%JAR%"
set "JAVA_HOME=%JDK%"
pushd "%PROJECT%"
call mvn -q -B -DskipTests -Dmaven.test.skip=true package <nul >"%LOG%" 2>&1
if not errorlevel 1 set "BUILD=done"
popd
if "%BUILD%"=="failed" if exist "%JAR%" del /q "%JAR%"
exit /b 0

rem ---- Messages

:no_jdk
>&2 echo 没有找到 JDK 17 或更高版本。请安装 JDK（17、21、25 均可）后重试；已经安装的，请用环境变量 JAVA_HOME 指明其文件夹。
>&2 echo No JDK 17 or newer found. Install one, or point JAVA_HOME to it.
exit /b 0

:no_maven
>&2 echo 没有找到 Maven（mvn），无法编译程序。请安装 Maven 3.8 或更高版本后重试。
>&2 echo No Maven (mvn) found. Install Maven 3.8 or newer.
exit /b 0

:say_building
>&2 echo 正在编译程序，首次需要几分钟，请稍候……
>&2 echo Building the program; the first time takes some minutes.
exit /b 0

:cannot_lock
>&2 echo 等待编译超时，或不能写入 %PROJECT%\target。
>&2 echo Waited too long for another build, or cannot write to %PROJECT%\target.
exit /b 0

:build_failed
>&2 echo 编译没有成功，原因见 %LOG%
>&2 echo The build failed; see %LOG%
exit /b 0

# The site with everything its optional parts use. Build: docker build -t kilkenny-info .
# Run: docker run -p 8080:8080 -v kilkenny-data:/data -e Site__PublicUrl=https://info.example.ie kilkenny-info

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# linux-arm64 is the other one that the lock file covers.
ARG RID=linux-x64
WORKDIR /source
# What decides the packages comes first, so that a change of words or code does not fetch them again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY web/KilkennyInfo.Web.csproj web/packages.lock.json web/
# Without -r: the lock file covers all runtimes that the project names.
RUN dotnet restore web --locked-mode -p:PublishReadyToRun=true
COPY web web
COPY themes themes
COPY content content
RUN dotnet publish web --no-restore -c Release -r "$RID" --self-contained false -p:PublishReadyToRun=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Braille, speech and sound files; the C++ library is for the pictures in documents. The site works without them and then offers less.
RUN apt-get update \
    && apt-get install -y --no-install-recommends liblouis20 liblouis-data espeak-ng ffmpeg libstdc++6 \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o "$APP_UID" -g "$APP_UID" /data
COPY --from=build /app /app
WORKDIR /app
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Site__DataDirectory=/data
VOLUME /data
EXPOSE 8080
USER $APP_UID
# Bash itself asks, so that no download tool has to be in the image.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["dotnet", "KilkennyInfo.Web.dll"]

#include "hankehaku/project_json.h"
#include "reading.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

constexpr std::string_view headers =
    "From: Joku Nimi <joku@a.example>\r\nTo: Muu Nimi <muu@a.example>\r\nSubject: Kuvaus\r\nMIME-Version: 1.0\r\n";

std::string mail(std::string_view rest) { return std::string(headers) + std::string(rest); }

bool mentions(const Project& project, std::string_view word) {
    return to_json(project).find(word) != std::string::npos;
}

}  // namespace

TEST_CASE("the text of a mail is read without its sender and receiver") {
    const Project project =
        read(mail("Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                  "\r\nHei Muu,\r\nohessa.\r\n\r\n1 Hanke\r\n\r\nHankekoodi: S20001\r\n\r\nHankkeen nimi: "
                  "Ty=F6\r\n\r\n9 Loppuraportin tiivistelm=E4\r\n\r\nLoppu.\r\n\r\nTerveisin\r\nJoku Nimi\r\n"))
            .only();
    CHECK(project.name == "Työ");
    CHECK_FALSE(mentions(project, "Joku"));
    CHECK_FALSE(mentions(project, "Muu"));
    CHECK(find_section(project, "9")->text == "Loppu.");
}

TEST_CASE("of two forms of a mail the one that says more is read, and attachments too") {
    const std::string page = "<html><p>Hankekoodi: S20001</p><p>" + std::string(300, 'a') + "</p></html>";
    const std::string both = mail(
        "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; "
        "boundary=y\r\n\r\n"
        "--y\r\nContent-Type: text/plain\r\n\r\nKatso.\r\n--y\r\nContent-Type: text/html\r\n\r\n" +
        page +
        "\r\n--y--\r\n--x\r\nContent-Type: text/plain; name=b.txt\r\nContent-Disposition: attachment; "
        "filename=b.txt\r\n\r\n"
        "Hankekoodi: S20002\r\n--x--\r\n");
    const Reading reading = read(both);
    REQUIRE(reading.projects.size() == 2);
    CHECK(reading.projects.front().code == "S20001");
    CHECK(reading.projects.back().code == "S20002");
    CHECK(reading.problems.empty());
}

TEST_CASE("a mail without a project is refused once") {
    const Reading reading = read(mail("\r\nHei!\r\n"));
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().reason == "a mail without a project text");
}

TEST_CASE("all mails of a mailbox are read") {
    const std::string box = "From a Mon Feb  3 10:00:00 2025\n" + mail("\r\nHankekoodi: S20001\r\n\r\n") +
                            "From b Mon Feb  3 10:00:00 2025\n" + mail("\r\nHankekoodi: S20002\r\n");
    CHECK(read(box).projects.size() == 2);
}

"""A result in a form that is text."""

from bvmonitor.app.present import Form, Result, render


def text_of(result: Result, form: Form) -> str:
    content = render(result, form)
    assert isinstance(content, str)
    return content

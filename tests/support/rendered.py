"""A result in a form that is text."""

from bvmonitor.app.presenting.form import Form, Result, render


def text_of(result: Result, form: Form) -> str:
    content = render(result, form)
    assert isinstance(content, str)
    return content
